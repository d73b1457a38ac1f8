import type { Acceptance, AgreementContent, AgreementVersion } from '#domain/agreements/model.ts';
import type { Language } from '#domain/language.ts';
import type { Moment } from '#domain/time.ts';
import type { documentWords } from '#words/documents/index.ts';

/** What is printed: a version with its acceptances, or a draft when `version` is null. */
export type AgreementPrint = {
  readonly content: AgreementContent;
  readonly version: Omit<AgreementVersion, 'content'> | null;
  readonly acceptances: readonly Acceptance[];
  /** The reader's; an agreement in one language is printed in its own. */
  readonly language: Language;
  /** When the draft was read; a version carries the moment it was put forward. */
  readonly date: Moment;
};

/** The print with its words at hand, for the parts of the document. */
export type Printing = AgreementPrint & { readonly say: ReturnType<typeof documentWords> };
