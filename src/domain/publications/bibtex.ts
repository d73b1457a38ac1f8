import { bareTitle, oneLine, type Author, type Publication, type PublicationKind } from './model.ts';
import { toTex } from './tex-letters.ts';

const types: Readonly<Record<PublicationKind, string>> = {
  report: 'techreport',
  article: 'article',
  book: 'book',
  thesis: 'mastersthesis',
  guide: 'booklet',
  'web-page': 'misc',
  toolkit: 'manual',
  film: 'misc',
  agreement: 'misc',
  law: 'misc',
};

/** What BibTeX calls the publisher, by the kind of work. */
const publisherFields: Readonly<Partial<Record<PublicationKind, string>>> = {
  report: 'institution',
  thesis: 'school',
  guide: 'howpublished',
  toolkit: 'organization',
  'web-page': 'howpublished',
  film: 'howpublished',
};

/** The records as BibTeX. Fields that are unknown are left out, also where a style would want them. */
export const toBibtex = (publications: readonly Publication[]): string =>
  publications.map(recordOf).join('\n');

function recordOf(work: Publication): string {
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ['author', work.authors.map(nameOf).join(' and ')],
    // The second braces keep capital letters as the work has them.
    ['title', `{${tex(bareTitle(work))}}`],
    [work.kind === 'article' ? 'journal' : 'booktitle', tex(work.container)],
    [publisherFields[work.kind] ?? 'publisher', tex(work.publisher)],
    ['year', work.year === undefined ? '' : String(work.year)],
    ['language', tex(work.language)],
    ['url', plainUrl(work.url)],
    ['abstract', tex(work.use)],
    ['note', tex(work.caveat)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  return [`@${types[work.kind]}{${work.id},`, ...lines, '}', ''].join('\n');
}

const tex = (text: string | undefined): string => toTex(oneLine(text ?? ''));

/** An organisation's name is braced whole, and so is a part that BibTeX would cut in two. */
function nameOf(author: Author): string {
  if ('name' in author) return `{${tex(author.name)}}`;
  return [author.family, author.given].filter(Boolean).map(whole).join(', ');
}

const whole = (part: string): string => (/,|\band\b/i.test(part) ? `{${tex(part)}}` : tex(part));

/** Addresses are taken as they are; only what would end the field is encoded. */
const plainUrl = (url: string | undefined): string =>
  oneLine(url ?? '').replace(/[{}\\\s]/g, (sign) => encodeURIComponent(sign));
