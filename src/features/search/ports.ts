import type { Language } from '#domain/language.ts';
import type { Section } from '#domain/search/excerpt.ts';

/** Something public that can be found: a page, or a record that has a place of its own on one. */
export type SearchEntry = {
  readonly language: Language;
  readonly kind: string;
  readonly id: string;
  /** What a reader narrows by: `guide`, `tools`, `cases` … */
  readonly shelf: string;
  readonly path: string;
  readonly title: string;
  readonly summary: string;
  /** Other names that it goes by: the word in the other language, partners, authors. */
  readonly also: readonly string[];
  readonly sections: readonly Section[];
};

/** An entry with the parts of its compound words, folded: those of its title and other names, and those of the rest. */
export type IndexedEntry = SearchEntry & {
  readonly titleParts: readonly string[];
  readonly parts: readonly string[];
};

/**
 * What is asked for. `words` are the words of the question; each is a list of alternatives, and an alternative is
 * one or more words that must all be there.
 */
export type SearchQuestion = {
  readonly language: Language;
  readonly words: readonly (readonly (readonly string[])[])[];
  /** All of the words, or any of them. */
  readonly every: boolean;
  /** The whole question, folded, as a title might be it. */
  readonly phrase: string;
  readonly shelf?: string | undefined;
  readonly offset: number;
  readonly limit: number;
};

export type SearchHit = Omit<SearchEntry, 'also'>;

export type SearchFound = {
  readonly hits: readonly SearchHit[];
  /** On each shelf, whatever shelf was asked for. */
  readonly shelves: readonly { readonly shelf: string; readonly count: number }[];
};

export type SearchReader = {
  /** Those of the folded words that stand somewhere. */
  known(language: Language, words: readonly string[]): Promise<readonly string[]>;
  /** Words that look like this one, the most alike first. */
  alike(language: Language, word: string): Promise<readonly string[]>;
  /** The stem of each word, in order; null for a word that is too common to be asked for. */
  stems(language: Language, words: readonly string[]): Promise<readonly (string | null)[]>;
  find(question: SearchQuestion): Promise<SearchFound>;
};

export type SearchStore = SearchReader & {
  /** Everything anew, entries and words. */
  replaceAll(entries: readonly IndexedEntry[]): Promise<void>;
  /** One entry that came since, and its words. */
  keepEntry(entry: IndexedEntry): Promise<void>;
  removeEntry(language: Language, kind: string, id: string): Promise<void>;
};
