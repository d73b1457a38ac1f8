import type { Language } from '#domain/language.ts';
import type { ToolFront } from '#features/guide/index.ts';
import type { ToolboxTexts } from '#words/toolbox/index.ts';
import type { ResultTexts } from '../results/result-texts.ts';

export type AskedText = ToolFront['prompts'][string];
export type ColumnText = NonNullable<AskedText['columns']>[string];

/** All that a tool's sheet says: its own texts from the content, the rest from the words. */
export type ToolTexts = Pick<ToolFront, 'title' | 'prompts' | 'groups'> & {
  readonly id: string;
  /** Numbers and days are written as this language has them. */
  readonly language: Language;
  readonly sides: ToolFront['sides'];
  readonly ui: ToolboxTexts;
  readonly result: ResultTexts;
};

const noText: AskedText = { label: '', help: '' };

export const askedText = ({ prompts }: Pick<ToolTexts, 'prompts'>, id: string): AskedText =>
  prompts[id] ?? noText;
