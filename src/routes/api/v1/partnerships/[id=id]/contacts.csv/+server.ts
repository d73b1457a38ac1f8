import { writeCsv } from '#domain/documents/write-csv.ts';
import { done } from '#domain/result.ts';
import { contactsCsv, readContacts } from '#features/contacts/index.ts';
import { noteRead } from '#features/privacy/index.ts';
import { contactWords } from '#words/contacts/index.ts';
import { answerFile } from '../../../answer-file.ts';
import * as operations from '../../../operations/contacts.ts';

export const GET = answerFile(operations.contactsCsv, async ({ needs, params }) => {
  const read = await readContacts(needs, params['id'] ?? '');
  if (!read.ok) return read;
  await noteRead(needs, 'contacts-file', { partnershipId: read.value.partnership.id });
  const { contacts, partnership } = read.value;
  const name = `${contactWords(needs.language)('title')} ${partnership.name}`;
  return done({ name, content: writeCsv(contactsCsv(needs.language, contacts)) });
});
