import type { Prompt } from '../../prompts/prompt.ts';
import type { Tool } from '../tool.ts';
import { assess } from './assess.ts';
import { formalities, kinds, nearness } from './kinds.ts';

const shared = { per: 'sheet', visibility: 'shared' } as const;
const choice = (id: string, choices: readonly string[]): Prompt => ({
  id,
  kind: 'choice',
  ...shared,
  choices,
});
const text = (id: string): Prompt => ({ id, kind: 'long-text', ...shared, longest: 1500 });

/** E20: every relation sorted by what it is and by what has been agreed, and where the two do not match. */
export const tool: Tool = {
  id: 'relations',
  code: 'E20',
  version: 1,
  prompts: [
    {
      id: 'relations',
      kind: 'rows',
      ...shared,
      most: 300,
      drawn: { as: 'grid', x: 'formality', y: 'kind' },
      columns: [
        { id: 'organisation', kind: 'who', ...shared, longest: 120 },
        choice('kind', kinds),
        choice('formality', formalities),
        choice('nearness', nearness),
        { id: 'about', kind: 'text', ...shared, longest: 200 },
      ],
    },
    text('upward'),
    text('lighter'),
    text('actions'),
  ],
  groups: [
    { id: 'sort', prompts: ['relations'] },
    { id: 'move', prompts: ['upward', 'lighter', 'actions'] },
  ],
  wide: true,
  compute: assess,
};
