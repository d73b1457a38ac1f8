import type { Language } from '../language.ts';
import { oneLine, type Author, type Publication } from './model.ts';

/** A part of a line in a list of literature; the work's own title stands in italics. */
export type CitePart = { readonly text: string; readonly title?: true };

const said = {
  da: { and: 'og', noDate: 'u.å.', from: 'Hentet fra', year: (year: string) => ` (${year}): ` },
  en: { and: '&', noDate: 'n.d.', from: 'Retrieved from', year: (year: string) => ` (${year}). ` },
} as const;

/**
 * How the work is cited in a list of literature: author (year) and title, by the Danish custom or the
 * English one. Without an author the title comes first.
 */
export function citeAs(language: Language, work: Publication): readonly CitePart[] {
  const words = said[language];
  const year = work.year === undefined ? words.noDate : String(work.year);
  const title: CitePart = { text: oneLine(work.title), title: true };
  const names = namesOf(language, work.authors);
  const stop = { text: /[.!?]$/.test(title.text) ? ' ' : '. ' };
  const opening =
    names === '' ? [title, { text: ` (${year}). ` }] : [{ text: names + words.year(year) }, title, stop];
  const place = [work.container, work.publisher].map((part) => oneLine(part ?? '')).filter(Boolean);
  const rest = place.map((part) => ended(part));
  const from = work.url === undefined ? [] : [`${words.from} ${oneLine(work.url)}`];
  return [...opening, { text: [...rest, ...from].join(' ') }].filter(({ text }) => text !== '');
}

const ended = (part: string): string => (/[.!?]$/.test(part) ? part : `${part}.`);

/** `Overgaard, L. og Larsen, S. S.`; `Overgaard, L., & Larsen, S. S.` */
function namesOf(language: Language, authors: readonly Author[]): string {
  const names = authors.map(shortName).filter(Boolean);
  const last = names.at(-1) ?? '';
  if (names.length < 2) return last;
  const first = names.slice(0, -1).join(', ');
  return language === 'da' ? `${first} ${said.da.and} ${last}` : `${first}, ${said.en.and} ${last}`;
}

function shortName(author: Author): string {
  if ('name' in author) return oneLine(author.name);
  const initials = author.given
    .split(/[\s.]+/)
    .filter(Boolean)
    .map((name) => `${[...name][0] ?? ''}.`);
  return [oneLine(author.family), initials.join(' ')].filter(Boolean).join(', ');
}
