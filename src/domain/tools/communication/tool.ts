import type { Prompt } from '../../prompts/prompt.ts';
import type { Tool } from '../tool.ts';
import { assess, checks, kit } from './assess.ts';

const shared = { per: 'sheet', visibility: 'shared' } as const;
const text = (id: string, longest: number): Prompt => ({ id, kind: 'text', ...shared, longest });
const choice = (id: string, choices: readonly string[]): Prompt => ({
  id,
  kind: 'choice',
  ...shared,
  choices,
});
const date = (id: string): Prompt => ({ id, kind: 'date', ...shared });

/** T21: what is told to whom, outside and inside both houses, approved by both; and the check before it is sent. */
export const tool: Tool = {
  id: 'communication',
  code: 'T21',
  version: 1,
  prompts: [
    { id: 'sentence', kind: 'text', ...shared, longest: 200, required: true },
    { id: 'credit', kind: 'long-text', ...shared, longest: 500 },
    {
      id: 'external',
      kind: 'rows',
      ...shared,
      most: 60,
      columns: [
        text('audience', 120),
        text('message', 300),
        text('channel', 120),
        choice('sender', ['first', 'second', 'both']),
        choice('logos', ['both', 'one', 'none']),
        choice('approved', ['both', 'first', 'second', 'none']),
        date('day'),
        text('measure', 160),
      ],
    },
    {
      id: 'internal',
      kind: 'rows',
      ...shared,
      most: 60,
      columns: [
        text('who', 120),
        text('what', 300),
        text('how', 120),
        date('day'),
        choice('told', ['yes', 'no']),
      ],
    },
    {
      id: 'legal',
      kind: 'rows',
      ...shared,
      fixed: checks,
      columns: [choice('state', ['fine', 'look', 'skip']), text('note', 200)],
    },
    {
      id: 'kit',
      kind: 'rows',
      ...shared,
      fixed: kit,
      columns: [choice('state', ['ready', 'missing', 'skip']), text('where', 200)],
    },
  ],
  groups: [
    { id: 'about', prompts: ['sentence', 'credit'] },
    { id: 'outside', prompts: ['external'] },
    { id: 'inside', prompts: ['internal'] },
    { id: 'check', prompts: ['legal', 'kit'] },
  ],
  wide: true,
  compute: assess,
};
