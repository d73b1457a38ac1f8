import type { Language } from '../language.ts';

/**
 * A text to be read from one end to the other, before it is a page, a PDF or an EPUB: what is said, not how it
 * looks. Content becomes this once; every edition is made from it.
 */
export type Book = {
  readonly language: Language;
  readonly title: string;
  readonly subtitle: string;
  readonly chapters: readonly Chapter[];
  readonly checklist: Checklist | null;
  readonly imprint: Imprint;
};

/** What is needed to cite an edition, and to tell one from another. */
export type Imprint = {
  /** The newest day on which any of the content was changed. */
  readonly day: string;
  /** The same content has the same mark. */
  readonly version: string;
  /** Where the guide lives, without a slash at the end. */
  readonly origin: string;
};

export type Chapter = {
  /** The same in both languages, such as `gain`. */
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly short: string;
  readonly summary: string;
  /** The chapter's page, as a whole address. */
  readonly address: string;
  readonly blocks: readonly BookBlock[];
};

export type Checklist = {
  readonly title: string;
  readonly summary: string;
  readonly address: string;
  readonly groups: readonly ChecklistGroup[];
  readonly blocks: readonly BookBlock[];
};

export type ChecklistGroup = {
  readonly title: string;
  /** The chapter that the lines belong to, by its number. */
  readonly chapter: number;
  readonly lines: readonly { readonly text: string; readonly why: string }[];
};

export type Span =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly spans: readonly Span[] }
  | SpanLink
  | { readonly kind: 'break' };

export type SpanLink = {
  readonly kind: 'link';
  /** A whole address: an edition is read far from the site. */
  readonly href: string;
  /** The chapter it leads to, so that a whole book can lead to its own page. */
  readonly chapter?: string;
  /** On paper its address is not told: the words of a glossary would fill every foot. */
  readonly quiet?: true;
  readonly spans: readonly Span[];
};

export const boxNames = ['answer', 'case', 'questions', 'pitfall'] as const;
export type BoxName = (typeof boxNames)[number];

export type BookBlock =
  /** `level` 2 is a section of a chapter. */
  | { readonly kind: 'heading'; readonly level: number; readonly id: string; readonly spans: readonly Span[] }
  | { readonly kind: 'paragraph'; readonly spans: readonly Span[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly BookBlock[])[] }
  | { readonly kind: 'quote'; readonly blocks: readonly BookBlock[] }
  | BookTable
  | {
      readonly kind: 'box';
      readonly name: BoxName;
      readonly label: string;
      readonly blocks: readonly BookBlock[];
      /** The way from a box to the whole case. */
      readonly more?: SpanLink;
    }
  /** The way to the tool that the text is about. */
  | { readonly kind: 'tool'; readonly link: SpanLink }
  | Model;

export type BookTable = {
  readonly kind: 'table';
  readonly columns: readonly (readonly Span[])[];
  readonly rows: readonly (readonly (readonly Span[])[])[];
};

/** A drawn model with its text alternative and the table that says the same. */
export type Model = {
  readonly kind: 'model';
  readonly id: string;
  readonly caption: string;
  readonly svg: string;
  readonly alt: string;
  readonly tables: readonly ModelTable[];
};

export type ModelTable = {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
};
