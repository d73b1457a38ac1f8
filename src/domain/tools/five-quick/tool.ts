import type { Prompt } from '../../prompts/prompt.ts';
import type { Tool } from '../tool.ts';
import { assess, questions } from './assess.ts';

const shared = { per: 'sheet', visibility: 'shared' } as const;
const line = (id: string, longest: number): Prompt => ({ id, kind: 'text', ...shared, longest });
const text = (id: string, longest: number): Prompt => ({ id, kind: 'long-text', ...shared, longest });

/** T22: five quick questions about a partnership, on the way to a published case. */
export const tool: Tool = {
  id: 'five-quick',
  code: 'T22',
  version: 1,
  prompts: [
    { ...line('parties', 300), required: true },
    line('period', 80),
    { ...text('outline', 700), required: true },
    ...questions.map((id): Prompt => ({ ...text(id, 900), required: true })),
    line('contact', 120),
    { id: 'agreed', kind: 'choice', ...shared, choices: ['yes', 'not-yet', 'no'] },
  ],
  groups: [
    { id: 'about', prompts: ['parties', 'period', 'outline'] },
    { id: 'questions', prompts: [...questions] },
    { id: 'publish', prompts: ['contact', 'agreed'] },
  ],
  compute: assess,
};
