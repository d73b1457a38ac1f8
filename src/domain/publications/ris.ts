import { authorName, bareTitle, oneLine, type Publication, type PublicationKind } from './model.ts';

/** RIS has no type for a toolkit or an agreement; the nearest that reference managers read. */
const types: Readonly<Record<PublicationKind, string>> = {
  report: 'RPRT',
  article: 'JOUR',
  book: 'BOOK',
  thesis: 'THES',
  guide: 'BOOK',
  'web-page': 'ELEC',
  toolkit: 'RPRT',
  film: 'VIDEO',
  agreement: 'GEN',
  law: 'STAT',
};

/** The records as RIS: one tag a line, CRLF between lines, an empty line after each record. */
export const toRis = (publications: readonly Publication[]): string =>
  publications.map(recordOf).join('\r\n');

function recordOf(work: Publication): string {
  const tags: readonly (readonly [tag: string, value: string | number | undefined])[] = [
    ['TY', types[work.kind]],
    ['ID', work.id],
    ...work.authors.map((author) => ['AU', authorName(author)] as const),
    ['TI', bareTitle(work)],
    ['PY', work.year],
    ['T2', work.container],
    ['PB', work.publisher],
    ['LA', work.language],
    ['UR', work.url],
    ['AB', work.use],
    ['N1', work.caveat],
  ];
  const lines = tags.flatMap(([tag, value]) => {
    const text = oneLine(String(value ?? ''));
    return text === '' ? [] : [`${tag}  - ${text}`];
  });
  return [...lines, 'ER  - ', ''].join('\r\n');
}
