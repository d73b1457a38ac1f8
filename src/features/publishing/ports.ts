import type { Language } from '#domain/language.ts';
import type { Moment } from '#domain/time.ts';

/** A page of content that was here and is gone. */
export type RemovedPage = {
  readonly language: Language;
  readonly kind: string;
  readonly id: string;
  readonly removedAt: Moment;
};

export type RemovedPageReader = {
  /** Every one there ever was, as long as it has not come back. */
  removedPages(): Promise<readonly RemovedPage[]>;
};
