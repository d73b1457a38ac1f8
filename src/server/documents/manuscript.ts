import type { Language } from '#domain/language.ts';
import type { Block } from '#domain/rich-text/model.ts';

/**
 * A formal document made ready to be set: nothing unprintable, no heading level skipped, every row as
 * long as its header. Both the PDF and the DOCX are set from it, so that they say the same.
 */
export type Manuscript = {
  readonly title: string;
  readonly subtitle: string;
  readonly language: Language;
  readonly author: string;
  readonly moment: Date;
  /** The day in words. */
  readonly day: string;
  readonly footer: string;
  /** The title as it fits in the head of a page. */
  readonly running: string;
  /** `Side` and `af`, around the page numbers. */
  readonly page: readonly [string, string];
  readonly landscape: boolean;
  /** Set closely: a smaller hand and wider lines. */
  readonly close: boolean;
  readonly blocks: readonly ManuscriptBlock[];
};

export type Level = 1 | 2 | 3;

export type ManuscriptBlock =
  | { readonly kind: 'heading'; readonly level: Level; readonly number: string; readonly text: string }
  | { readonly kind: 'paragraph'; readonly tone: 'body' | 'lead' | 'note'; readonly text: string }
  | { readonly kind: 'rich'; readonly content: readonly Block[]; readonly language: Language }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly string[] }
  | { readonly kind: 'facts'; readonly facts: readonly { readonly label: string; readonly value: string }[] }
  | SetTable
  | SetParallel
  | {
      readonly kind: 'signatures';
      /** In the order they are signed: signature, name, function, date. */
      readonly labels: readonly string[];
      readonly parties: readonly string[];
    }
  | SetDrawing
  | { readonly kind: 'page-break' };

export type SetDrawing = {
  readonly kind: 'drawing';
  readonly svg: string;
  readonly alt: string;
  readonly ratio: number;
  readonly share: number;
};

export type SetTable = {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** How wide each column is beside the others. */
  readonly shares: readonly number[];
};

/** Passages in two columns, one language in each. */
export type SetParallel = {
  readonly kind: 'parallel';
  readonly level: Level;
  readonly heads: readonly string[];
  readonly passages: readonly {
    readonly number: string;
    readonly sides: readonly {
      readonly language: Language;
      readonly title: string;
      readonly content: readonly Block[];
    }[];
  }[];
};
