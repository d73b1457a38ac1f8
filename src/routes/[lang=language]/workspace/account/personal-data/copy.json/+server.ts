import { noteRead, ownCopy } from '#features/privacy/index.ts';
import { privacyWords } from '#words/privacy/index.ts';
import { found } from '../../../../../answer.ts';
import { needPerson } from '../../../../../need-reader.ts';
import { sendFile } from '../../../../../send-file.ts';
import type { RequestHandler } from './$types';

/** Everything that is kept about the reader, as one file. */
export const GET: RequestHandler = async (event) => {
  needPerson(event);
  const { language, within } = event.locals;
  const copy = found(
    await within(async (needs) => {
      await noteRead(needs, 'own-copy', {});
      return ownCopy(needs);
    }),
  );
  const bytes = new TextEncoder().encode(JSON.stringify(copy, null, 2));
  return sendFile({ bytes, name: privacyWords(language)('fileName'), format: 'json' });
};
