import type { Language } from '../language.ts';

/**
 * A prompt asks for one answer. A tool, a survey, an agenda and an agreement clause are all sets of
 * prompts; texts live in content under the prompt's id.
 */
export type Prompt = {
  readonly id: string;
  readonly kind: PromptKind;
  /** Asked once for the whole sheet, or once for each side: a party, a person, a candidate. */
  readonly per: 'sheet' | 'party';
  readonly visibility: Visibility;
  readonly required?: boolean;
  /** Longest answer in characters, for text kinds. */
  readonly longest?: number;
  /** Lowest and highest step of a scale (1 and 5 when nothing is said), or bounds of a number. */
  readonly from?: number;
  readonly to?: number;
  /** What can be chosen, or put in order, by id; the labels are content. */
  readonly choices?: readonly string[];
  /** What a row holds: prompts of the simple kinds, for `rows` alone. */
  readonly columns?: readonly Prompt[];
  /** Rows that are always there, by id (labels are content); without it people add their own. */
  readonly fixed?: readonly string[];
  /** Most rows of people's own; 200 when nothing is said. */
  readonly most?: number;
  /** How rows are drawn beside their list: always a picture of the table, never instead of it. */
  readonly drawn?: Drawing;
  /** Asked only in these cases, any of them; always when nothing is said. */
  readonly shownWhen?: readonly Case[];
  /** The language that the answer is written in, whatever language the sheet is read in. */
  readonly language?: Language;
  /** Texts to begin from lie beside it; they are content. */
  readonly suggested?: boolean;
};

/** A case holds when all of its conditions do. */
export type Case = readonly Condition[];

/** Another prompt is answered with one of these: a choice, a light, a step; of several, any of those chosen. */
export type Condition = { readonly prompt: string; readonly among: readonly string[] };

export type PromptKind = SimpleKind | 'several' | 'ranking' | 'rows';

/** `light` is green, amber, red or don't know; `who` names an organisation or a function, never a bare person. */
export type SimpleKind = 'text' | 'long-text' | 'scale' | 'choice' | 'light' | 'number' | 'date' | 'who';

/** Cards in lanes, places in rings around a centre, or points in a grid; each by columns with choices or scales. */
export type Drawing =
  | { readonly as: 'board'; readonly lanes: string }
  | { readonly as: 'rings'; readonly rings: string }
  | { readonly as: 'grid'; readonly x: string; readonly y: string };

/** Seen by all at once, by the own party alone for ever, or by the own party until the reveal. */
export type Visibility = 'shared' | 'private' | 'until-reveal';

/** 1-5, or a real "don't know" that is never counted as zero. */
export type ScaleAnswer = 1 | 2 | 3 | 4 | 5 | 'dont-know';

/** A row of people's own, or of the fixed ones (`id` is then the fixed id). */
export type Row = { readonly id: string; readonly cells: Cells };
export type Cells = { readonly [columnId: string]: SimpleAnswer | undefined };

/** Text, choice, day: a string. Scale and number: a number, or `dont-know`. Several, ranking: ids. Rows: rows. */
export type Answer = SimpleAnswer | readonly string[] | readonly Row[];
export type SimpleAnswer = string | number;
/** Answers by prompt id; an absent key is "not answered". */
export type Answers = { readonly [promptId: string]: Answer | undefined };
