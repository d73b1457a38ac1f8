import type { CalendarCall } from '#domain/calendar/calendar-call.ts';
import type { Language } from '#domain/language.ts';
import type { Letter, LetterKind } from '#features/letters/index.ts';
import type { Say } from '#words/catalogue.ts';
import type { MailWord } from '#words/mail/index.ts';

export type LetterSection = {
  readonly heading: string;
  readonly lines: readonly {
    readonly text: string;
    readonly url: string;
    readonly action?: { readonly label: string; readonly url: string } | undefined;
  }[];
};

/** A letter in words, before it is text or HTML. Every string is plain text. */
export type LetterBody = {
  readonly language: Language;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** The one thing to do; an absolute address. */
  readonly action?: { readonly label: string; readonly url: string };
  /** Shown large, to be typed elsewhere. */
  readonly code?: { readonly label: string; readonly code: string };
  /** Several things, each with the way to it. */
  readonly sections?: readonly LetterSection[];
  readonly afterwards?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  /** Where the reader chooses about mails of this kind; an absolute address. */
  readonly stop?: string;
  /** What a calendar is to do, beside what the reader is told. */
  readonly calendar?: CalendarCall;
};

export type Writing = {
  readonly say: Say<MailWord>;
  readonly absolute: (path: string) => string;
};

export type Composer<Kind extends LetterKind> = (
  letter: Extract<Letter, { kind: Kind }>,
  writing: Writing,
) => LetterBody;
