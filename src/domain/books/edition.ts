/** What a reader may carry away of the guide. */
export type EditionFormat = 'pdf' | 'epub' | 'html';

export type Edition = {
  readonly bytes: Uint8Array;
  readonly format: EditionFormat;
  /** What it is called on a reader's disk, without its ending. */
  readonly name: string;
  /** A strong one: the same bytes have the same, in every process. */
  readonly etag: string;
  /** Of a PDF. */
  readonly pages: number | null;
};

/** An edition as it is told on the page that presents them. */
export type EditionFacts = {
  /** `book`, `epub`… or a chapter's id. */
  readonly kind: string;
  readonly file: string;
  readonly format: EditionFormat;
  readonly bytes: number;
  readonly pages: number | null;
};

export type ShelvedEditions = {
  readonly general: readonly EditionFacts[];
  readonly chapters: readonly (EditionFacts & { readonly number: number; readonly title: string })[];
  readonly day: string;
};
