import type { Bilingual } from '../language.ts';

/**
 * A prompt asks for one answer. A tool, a survey, an agenda and an agreement clause are all sets of
 * prompts; texts live in content under the prompt's id.
 */
export type Prompt = {
  readonly id: string;
  readonly kind: PromptKind;
  /** Asked once for the whole sheet, or once for each party. */
  readonly per: 'sheet' | 'party';
  readonly visibility: Visibility;
  readonly required?: boolean;
  /** Longest answer in characters, for text kinds. */
  readonly longest?: number;
  readonly choices?: readonly { readonly id: string; readonly label: Bilingual }[];
};

export type PromptKind = 'text' | 'long-text' | 'scale' | 'choice' | 'date';

/** Seen by all at once, by the own party alone for ever, or by the own party until the reveal. */
export type Visibility = 'shared' | 'private' | 'until-reveal';

/** 1-5, or a real "don't know" that is never counted as zero. */
export type ScaleAnswer = 1 | 2 | 3 | 4 | 5 | 'dont-know';

export type Answer = string | ScaleAnswer;
/** Answers by prompt id; an absent key is "not answered". */
export type Answers = Readonly<Partial<Record<string, Answer>>>;
