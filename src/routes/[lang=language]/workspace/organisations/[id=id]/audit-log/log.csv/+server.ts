import { writeCsv } from '#domain/documents/write-csv.ts';
import { auditCsv, auditFilter, noteRead, readAudit, type AuditPage } from '#features/privacy/index.ts';
import { privacyWords } from '#words/privacy/index.ts';
import { found } from '../../../../../../answer.ts';
import { needPerson } from '../../../../../../need-reader.ts';
import { sendFile } from '../../../../../../send-file.ts';
import type { RequestHandler } from './$types';

/** So many lines go into one file. */
const most = 10_000;

/** The log as it is filtered on the page, as a spreadsheet opens it. */
export const GET: RequestHandler = async (event) => {
  needPerson(event);
  const { language, within } = event.locals;
  const filter = auditFilter(Object.fromEntries(event.url.searchParams));
  return within(async (needs) => {
    const lines: AuditPage['lines'][number][] = [];
    let after: string | undefined;
    let read;
    do {
      read = found(await readAudit(needs, event.params.id, { ...filter, after, limit: 100 }));
      lines.push(...read.lines);
      after = read.next ?? undefined;
    } while (after !== undefined && lines.length < most);
    await noteRead(needs, 'audit-log', {});
    const name = `${privacyWords(language)('auditTitle')} ${read.organisation.name} ${needs.today}`;
    const table = writeCsv(auditCsv(language, lines), 'excel');
    return sendFile({ bytes: new TextEncoder().encode(table), name, format: 'csv' });
  });
};
