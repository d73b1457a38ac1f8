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

/** A folded word as the index has it. */
export type AskedWord = {
  /** True when it stands somewhere. */
  readonly known: boolean;
  /** Null for a word that is too common to be asked for. */
  readonly stem: string | null;
};

export type SearchReader = {
  /** Every one of the words, and those of the parts that stand somewhere. */
  words(
    language: Language,
    asked: { readonly words: readonly string[]; readonly parts: readonly string[] },
  ): Promise<ReadonlyMap<string, AskedWord>>;
  /** Words that look like this one, the most alike first. */
  alike(language: Language, word: string): Promise<readonly string[]>;
  find(question: SearchQuestion): Promise<SearchFound>;
};

export type SearchStore = SearchReader & {
  /** Everything anew, entries and words. */
  replaceAll(entries: readonly IndexedEntry[]): Promise<void>;
  /** One entry that came since, and its words. */
  keepEntry(entry: IndexedEntry): Promise<void>;
  removeEntry(language: Language, kind: string, id: string): Promise<void>;
};
