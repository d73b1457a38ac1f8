import { bareTitle, oneLine, type Author, type Publication, type PublicationKind } from './model.ts';

/** Types of CSL 1.0.2. */
const types: Readonly<Record<PublicationKind, string>> = {
  report: 'report',
  article: 'article-journal',
  book: 'book',
  thesis: 'thesis',
  guide: 'book',
  'web-page': 'webpage',
  toolkit: 'report',
  film: 'motion_picture',
  agreement: 'document',
  law: 'legislation',
};

export type CslName = { readonly family: string; readonly given: string } | { readonly literal: string };
export type CslItem = Readonly<Record<string, unknown>> & { readonly id: string; readonly type: string };

/** The records as CSL-JSON items, which every citation style reads. */
export const toCsl = (publications: readonly Publication[]): CslItem[] => publications.map(itemOf);

function itemOf(work: Publication): CslItem {
  const fields = {
    author: work.authors.length > 0 ? work.authors.map(nameOf) : undefined,
    title: bareTitle(work),
    issued: work.year === undefined ? undefined : { 'date-parts': [[work.year]] },
    'container-title': work.container,
    publisher: work.publisher,
    language: work.language,
    URL: work.url,
    abstract: work.use,
    note: work.caveat,
  };
  const known = Object.entries(fields).filter(([, value]) => value !== undefined);
  const clean = known.map(([name, value]) => [name, typeof value === 'string' ? oneLine(value) : value]);
  return { id: work.id, type: types[work.kind], ...Object.fromEntries(clean) };
}

const nameOf = (author: Author): CslName =>
  'name' in author
    ? { literal: oneLine(author.name) }
    : { family: oneLine(author.family), given: oneLine(author.given) };
