import type { Prompt } from '../../prompts/prompt.ts';
import type { Tool } from '../tool.ts';
import { assess, five } from './assess.ts';

const shared = { per: 'sheet', visibility: 'shared' } as const;
const text = (id: string, longest: number): Prompt => ({ id, kind: 'long-text', ...shared, longest });

/** E03 with the five good questions of E22: an idea on two pages, to invite somebody to talk. */
export const tool: Tool = {
  id: 'pitch',
  code: 'E03',
  version: 1,
  prompts: [
    { ...text('issue', 700), required: true },
    text('who', 400),
    { ...text('idea', 900), required: true },
    text('why-together', 500),
    text('we-bring', 500),
    text('we-hope', 500),
    text('you-bring', 500),
    text('for-you', 500),
    text('first-step', 400),
    text('open', 400),
    { id: 'answer-by', kind: 'date', ...shared },
    ...five.map((id): Prompt => ({ id, kind: 'scale', ...shared })),
  ],
  groups: [
    { id: 'matter', prompts: ['issue', 'who', 'idea', 'why-together'] },
    { id: 'exchange', prompts: ['we-bring', 'we-hope', 'you-bring', 'for-you'] },
    { id: 'step', prompts: ['first-step', 'open', 'answer-by'] },
    { id: 'five', prompts: [...five] },
  ],
  compute: assess,
};
