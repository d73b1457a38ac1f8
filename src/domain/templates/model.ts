import type { Bilingual, Language } from '../language.ts';
import type { Case, Drawing, PromptKind, Visibility } from '../prompts/prompt.ts';
import type { Apart, Sides } from '../tools/tool.ts';

/** Something said in one or both languages; empty in a language that the template does not have. */
export type Words = Bilingual;

/** A choice or a fixed row, with what it is called. */
export type Named = { readonly id: string; readonly label: Words };

/** A prompt with its texts. What its kind has no use for is empty. */
export type TemplatePrompt = {
  readonly id: string;
  readonly kind: PromptKind;
  readonly visibility: Visibility;
  readonly required: boolean;
  readonly label: Words;
  readonly help: Words;
  /** Longest text; null for the usual. */
  readonly longest: number | null;
  /** Steps of a scale, bounds of a number; null for the usual. */
  readonly from: number | null;
  readonly to: number | null;
  /** What the ends of a scale mean. */
  readonly low: Words;
  readonly high: Words;
  readonly choices: readonly Named[];
  readonly columns: readonly TemplatePrompt[];
  /** Rows that are always there; without any, people add their own. */
  readonly fixed: readonly Named[];
  readonly most: number | null;
  readonly drawn: Drawing | null;
  /** Asked only in these cases; always when there are none. */
  readonly shownWhen: readonly Case[];
  /** The language that a text is to be written in; null for whichever. */
  readonly language: Language | null;
};

export type TemplateGroup = {
  readonly id: string;
  readonly per: 'sheet' | 'party';
  readonly title: Words;
  readonly lead: Words;
  readonly prompts: readonly TemplatePrompt[];
};

/** An organisation's own tool: what it asks and what it says, with no code of its own. */
export type Template = {
  readonly languages: readonly Language[];
  readonly title: Words;
  readonly summary: Words;
  readonly sides: Sides | null;
  readonly apart: Apart | null;
  readonly wide: boolean;
  readonly groups: readonly TemplateGroup[];
};

/** As much as there may be of anything, so that a sheet can be read, printed and kept. */
export const limits = {
  groups: 20,
  prompts: 80,
  choices: 40,
  columns: 12,
  fixed: 40,
  rows: 200,
  sides: 12,
  cases: 12,
  text: 4000,
  title: 120,
  label: 300,
  help: 800,
  /** Characters of a file. */
  file: 400_000,
} as const;

export const noWords: Words = { da: '', en: '' };

export const promptsOf = ({ groups }: Template): readonly TemplatePrompt[] =>
  groups.flatMap(({ prompts }) => prompts);
