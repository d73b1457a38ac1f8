import type { ToolboxTexts } from '#words/toolbox/index.ts';

export type PromptText = {
  readonly label: string;
  readonly help: string;
  readonly low?: string | undefined;
  readonly high?: string | undefined;
};
export type ResultText = {
  readonly label: string;
  readonly explains: string;
  readonly formula: string;
  readonly caveat: string;
};

/** All that a sheet says: its prompts and results from the content, the rest from the words. */
export type SheetTexts = {
  /** By prompt id, and `party` for a party's name. */
  readonly prompts: Readonly<Record<string, PromptText>>;
  /** By `balance`, `mutuality`, `missing`, `unserved`, `noWish`. */
  readonly results: Readonly<Record<string, ResultText>>;
  readonly ui: ToolboxTexts;
};

export const noPrompt: PromptText = { label: '', help: '' };
