import type { Language } from '../language.ts';

/** A tool as an empty sheet to fill in by hand, in the order in which a form types it back. */
export type PaperSheet = {
  readonly language: Language;
  readonly title: string;
  /** `T09`: what one says aloud when pointing at the pile. */
  readonly code: string;
  readonly lead: string;
  /** Who, how long, how many. */
  readonly facts: string;
  readonly size: 'a4' | 'a3';
  readonly landscape: boolean;
  /** The lines at the top: the sheet's name, by whom, when. */
  readonly heads: readonly string[];
  readonly back: PaperBack;
  readonly parts: readonly PaperPart[];
  readonly footer: string;
  /** ISO moment, for the metadata. */
  readonly date: string;
};

/** The way back from paper to the screen. */
export type PaperBack = {
  readonly address: string;
  /** As it is shown: short enough to be typed. */
  readonly shown: string;
  /** The code of the address, as SVG, and what it is called by who does not see it. */
  readonly qr: string;
  readonly alt: string;
  readonly text: string;
};

export type PaperPart = {
  readonly title: string;
  readonly lead: string;
  /** Labels of the columns, each with a line for its name; empty where a part is asked once. */
  readonly sides: readonly string[];
  /** The sides stand beside each other, or each below the last. */
  readonly beside: boolean;
  readonly fields: readonly PaperField[];
};

type Asked = { readonly label: string; readonly help: string };

export type PaperField =
  /** A heading among the fields of a side. */
  | { readonly kind: 'group'; readonly label: string; readonly help: string }
  | (Asked & { readonly kind: 'lines'; readonly lines: number; readonly short: boolean })
  | (Asked & {
      readonly kind: 'scale';
      readonly steps: readonly string[];
      readonly low: string;
      readonly high: string;
    })
  /** Boxes to tick; `note` says how many, or that they are numbered. */
  | (Asked & { readonly kind: 'ticks'; readonly choices: readonly string[]; readonly note: string })
  | (Asked & {
      readonly kind: 'table';
      readonly columns: readonly PaperColumn[];
      /** Names of fixed rows; or empty ones, to be filled in. */
      readonly rows: readonly string[];
      /** The head of the rows' names; null where rows have none. */
      readonly head: string | null;
    });

export type PaperColumn = {
  readonly label: string;
  /** What to write: `1-5`, or letters for choices. */
  readonly note: string;
  /** Circles in each cell; none for a cell to write in. */
  readonly steps: readonly string[];
  /** How wide beside the others. */
  readonly share: number;
};
