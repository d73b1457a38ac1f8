import type { Prompt } from '../../prompts/prompt.ts';
import type { Tool } from '../tool.ts';
import { assess, firstPoints, lastPoints } from './assess.ts';

const shared = { per: 'sheet', visibility: 'shared' } as const;
const text = (id: string, longest: number): Prompt => ({ id, kind: 'long-text', ...shared, longest });

/** E17: the two meetings that decide most, the first and the last. */
export const tool: Tool = {
  id: 'first-last-meeting',
  code: 'E17',
  version: 1,
  prompts: [
    { id: 'which', kind: 'choice', ...shared, choices: ['first', 'last'], required: true },
    { id: 'day', kind: 'date', ...shared },
    {
      id: 'first',
      kind: 'rows',
      ...shared,
      fixed: firstPoints,
      columns: [
        { id: 'heard', kind: 'long-text', ...shared, longest: 600 },
        { id: 'state', kind: 'choice', ...shared, choices: ['clear', 'return', 'skip'] },
      ],
    },
    text('smallest', 500),
    {
      id: 'last',
      kind: 'rows',
      ...shared,
      fixed: lastPoints,
      columns: [
        { id: 'agreed', kind: 'long-text', ...shared, longest: 600 },
        { id: 'state', kind: 'choice', ...shared, choices: ['done', 'agreed', 'open', 'skip'] },
        { id: 'who', kind: 'who', ...shared, longest: 120 },
        { id: 'by', kind: 'date', ...shared },
      ],
    },
    text('proud', 600),
    text('otherwise', 600),
  ],
  groups: [
    { id: 'about', prompts: ['which', 'day'] },
    { id: 'first', prompts: ['first', 'smallest'] },
    { id: 'last', prompts: ['last', 'proud', 'otherwise'] },
  ],
  compute: assess,
};
