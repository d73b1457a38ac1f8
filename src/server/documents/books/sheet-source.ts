import type { Imprint } from '#domain/books/model.ts';
import type { Language } from '#domain/language.ts';

/** What every small print is made with, besides its own texts. */
export type SheetSource = {
  readonly language: Language;
  readonly imprint: Imprint;
  readonly summary: string;
};
