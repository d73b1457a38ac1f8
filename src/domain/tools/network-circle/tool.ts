import type { Prompt, SimpleKind } from '../../prompts/prompt.ts';
import { formalities } from '../relations/kinds.ts';
import type { Tool } from '../tool.ts';
import { assess } from './assess.ts';
import { forms, rings } from './circle.ts';

const shared = { per: 'sheet', visibility: 'shared' } as const;
const choice = (id: string, choices: readonly string[]): Prompt => ({
  id,
  kind: 'choice',
  ...shared,
  choices,
});
const line = (id: string, kind: SimpleKind, longest: number): Prompt => ({ id, kind, ...shared, longest });
const text = (id: string): Prompt => ({ id, kind: 'long-text', ...shared, longest: 1500 });

/** E17: the form and formality of each relation, how it is cared for, and what it lacks. */
export const tool: Tool = {
  id: 'network-circle',
  code: 'E17',
  version: 1,
  prompts: [
    { id: 'day', kind: 'date', ...shared },
    {
      id: 'relations',
      kind: 'rows',
      ...shared,
      most: 100,
      drawn: { as: 'rings', rings: 'ring' },
      columns: [
        line('organisation', 'who', 120),
        choice('ring', rings),
        choice('form', forms),
        choice('formality', formalities),
        { id: 'tended', kind: 'scale', ...shared },
        line('missing', 'text', 240),
        line('care', 'text', 240),
        line('who', 'who', 120),
        { id: 'next', kind: 'date', ...shared },
      ],
    },
    text('absent'),
    text('actions'),
  ],
  groups: [
    { id: 'when', prompts: ['day'] },
    { id: 'circle', prompts: ['relations'] },
    { id: 'whole', prompts: ['absent', 'actions'] },
  ],
  wide: true,
  compute: assess,
};
