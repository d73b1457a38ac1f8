import { error } from '@sveltejs/kit';
import { writeCsv } from '#domain/documents/write-csv.ts';
import { isLanguage } from '#domain/language.ts';
import {
  accountDocument,
  accountDocuments,
  accountTable,
  readAccount,
} from '#features/yearly-account/index.ts';
import { found } from '../../../../../../../answer.ts';
import { needPerson } from '../../../../../../../need-reader.ts';
import { sendFile } from '../../../../../../../send-file.ts';
import type { RequestHandler } from './$types';

/** The account, the council note, or all figures; in the language that the account is written in. */
export const GET: RequestHandler = async (event) => {
  needPerson(event);
  const { id: organisationId, year, document: wanted, format } = event.params;
  const which = accountDocuments.find((one) => one === wanted);
  if (!which || !/^\d{4}$/.test(year)) error(404);
  const asked = event.url.searchParams.get('language') ?? '';
  const language = isLanguage(asked) ? asked : event.locals.language;
  const { account, house, press } = await event.locals.within(async (needs) => {
    const read = found(await readAccount(needs, { organisationId, year: Number(year), language }));
    return { ...read, press: needs.press };
  });
  const document = accountDocument(which, { account, organisation: house.organisation.name });
  const name = `${document.title} ${house.organisation.name}`;
  if (format === 'pdf') return sendFile({ bytes: await press.pdf(document), name, format });
  if (format === 'docx') return sendFile({ bytes: await press.docx(document), name, format });
  if (format !== 'csv' || which !== 'account') error(404);
  const table = new TextEncoder().encode(writeCsv(accountTable(account), 'excel'));
  return sendFile({ bytes: table, name, format });
};
