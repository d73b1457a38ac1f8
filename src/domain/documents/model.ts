import type { Bilingual, Language } from '../language.ts';
import type { RichText } from '../rich-text/model.ts';
import type { PaperSheet } from './paper-sheet.ts';

/**
 * A formal document, before it is PDF, DOCX or print: what is said, not how it looks.
 * Slices compose it purely; server/documents presses it.
 */
export type FormalDocument = {
  readonly title: string;
  readonly subtitle?: string;
  /** The language of the text; of parallel passages, this one stands to the left. */
  readonly language: Language;
  readonly author: string;
  /** ISO moment printed and put in the metadata; given, so that the same content gives the same bytes. */
  readonly date: string;
  /** Short line in the foot of every page, such as version and checksum. */
  readonly footer?: string;
  /** Landscape for wide sheets; portrait when nothing is said. */
  readonly orientation?: 'portrait' | 'landscape';
  /** Pressed as slides, a page for each first-level heading; DOCX does not know them. */
  readonly slides?: boolean;
  /** Pressed for an archive, as PDF/A-2a, where it is otherwise PDF/UA-1: the press keeps one standard at a time. */
  readonly archival?: boolean;
  /** Set closely, for what should go on one sheet of paper. */
  readonly close?: boolean;
  /** What stands over the two columns of parallel passages, such as "Dansk (bindende)". */
  readonly columnHeads?: Bilingual;
  readonly blocks: readonly DocumentBlock[];
};

export type DocumentBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string; readonly number?: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly tone?: 'lead' | 'note' }
  /** `language` where the text is written in another than the document's. */
  | { readonly kind: 'rich'; readonly text: RichText; readonly language?: Language }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly ordered?: boolean }
  /** Label and value pairs, set as a two-column table with row headers. */
  | { readonly kind: 'facts'; readonly facts: readonly { readonly label: string; readonly value: string }[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly columns: readonly string[];
      /** The first cell of each row is its header. */
      readonly rows: readonly (readonly string[])[];
    }
  /** The same passage in both languages side by side. */
  | {
      readonly kind: 'parallel';
      readonly title: Bilingual;
      readonly number?: string;
      readonly text: Bilingual<RichText>;
    }
  /** Lines to sign on by hand: name, function, date, place. */
  | { readonly kind: 'signatures'; readonly labels: SignatureLabels; readonly parties: readonly string[] }
  /** A picture that says no more than the table after it; shapes and numbers of our own, never what people wrote. */
  | {
      readonly kind: 'drawing';
      readonly svg: string;
      readonly alt: string;
      /** Height over width, and how much of the text's width it takes. */
      readonly ratio: number;
      readonly share: number;
    }
  | { readonly kind: 'page-break' };

export type SignatureLabels = {
  readonly name: string;
  readonly role: string;
  readonly date: string;
  readonly signature: string;
};

/** Presses a document; implemented in server/documents. */
export type DocumentPress = {
  /** PDF/UA-1 bytes. Throws `PressRefused` when the document could not be made accessible or took too long. */
  pdf(document: FormalDocument): Promise<Uint8Array>;
  /** Office Open XML (DOCX) bytes. */
  docx(document: FormalDocument): Promise<Uint8Array>;
  /** An empty sheet to fill in by hand, as PDF/UA-1. */
  paper(sheet: PaperSheet): Promise<Uint8Array>;
};
