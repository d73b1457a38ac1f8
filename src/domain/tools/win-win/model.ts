import type { Prompt } from '../../prompts/prompt.ts';
import type { ToolSheet } from '../tool.ts';

export type { Side } from '../tool.ts';

/** A filled-in win-win sheet (T13), whether loose in a browser, private to each party, or live and shared. */
export type WinWinSheet = ToolSheet;

const until = 'until-reveal' as const;

/** The prompts of T13, in the order of the paper sheet. Their texts are in content/<lang>/tools/win-win.md. */
export const winWinPrompts: readonly Prompt[] = [
  { id: 'title', kind: 'text', per: 'sheet', visibility: 'shared', required: true, longest: 120 },
  { id: 'occasion', kind: 'long-text', per: 'sheet', visibility: 'shared', longest: 1000 },
  { id: 'purpose', kind: 'long-text', per: 'sheet', visibility: 'shared', longest: 500 },
  { id: 'brings', kind: 'long-text', per: 'party', visibility: until, required: true, longest: 2000 },
  { id: 'wants', kind: 'long-text', per: 'party', visibility: until, required: true, longest: 2000 },
  { id: 'mustHave', kind: 'long-text', per: 'party', visibility: until, longest: 1000 },
  { id: 'niceToHave', kind: 'long-text', per: 'party', visibility: until, longest: 1000 },
  { id: 'cost', kind: 'long-text', per: 'party', visibility: until, longest: 1000 },
  { id: 'risk', kind: 'long-text', per: 'party', visibility: until, longest: 1000 },
  { id: 'citizens', kind: 'long-text', per: 'party', visibility: until, longest: 1000 },
  { id: 'gain', kind: 'scale', per: 'party', visibility: until, required: true },
  { id: 'effort', kind: 'scale', per: 'party', visibility: until, required: true },
  { id: 'together', kind: 'long-text', per: 'sheet', visibility: 'shared', longest: 2000 },
  { id: 'smallestStep', kind: 'long-text', per: 'sheet', visibility: 'shared', longest: 1000 },
];
