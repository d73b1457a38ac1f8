import { toBibtex } from './bibtex.ts';
import { toCsl } from './csl.ts';
import type { Publication } from './model.ts';
import { toRis } from './ris.ts';

/** The formats of reference managers, by the ending of their files. */
export const citationFormats = ['ris', 'bib', 'json'] as const;
export type CitationFormat = (typeof citationFormats)[number];

export const isCitationFormat = (word: string): word is CitationFormat =>
  (citationFormats as readonly string[]).includes(word);

const writers: Readonly<Record<CitationFormat, (works: readonly Publication[]) => string>> = {
  ris: toRis,
  bib: toBibtex,
  json: (works) => `${JSON.stringify(toCsl(works), null, 2)}\n`,
};

/** One record or many as the text of a file. */
export const writeCitations = (format: CitationFormat, works: readonly Publication[]): string =>
  writers[format](works);
