import { writeCsv } from '#domain/documents/write-csv.ts';
import { portfolioTable, readPortfolio, type PortfolioLine } from '#features/portfolio/index.ts';
import { portfolioWords } from '#words/portfolio/index.ts';
import { found } from '../../../../../../answer.ts';
import { needPerson } from '../../../../../../need-reader.ts';
import { sendFile } from '../../../../../../send-file.ts';
import type { RequestHandler } from './$types';

/** So many lines go into one file. */
const most = 10_000;

/** The whole portfolio, with what has been chosen on the page, as a spreadsheet opens it. */
export const GET: RequestHandler = async (event) => {
  needPerson(event);
  const { language, within } = event.locals;
  const asked = { ...Object.fromEntries(event.url.searchParams), limit: 100 };
  return within(async (needs) => {
    const lines: PortfolioLine[] = [];
    let after: string | undefined;
    let read;
    do {
      read = found(await readPortfolio(needs, event.params.id, { ...asked, after }));
      lines.push(...read.lines);
      after = read.next ?? undefined;
    } while (after !== undefined && lines.length < most);
    const table = portfolioTable({ language, today: needs.today, strategy: read.strategy }, lines);
    const name = `${portfolioWords(language)('fileName')} ${read.house.organisation.name} ${needs.today}`;
    return sendFile({ bytes: new TextEncoder().encode(writeCsv(table, 'excel')), name, format: 'csv' });
  });
};
