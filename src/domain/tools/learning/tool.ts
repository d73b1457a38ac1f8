import type { Prompt } from '../../prompts/prompt.ts';
import { sharedText } from '../ratings.ts';
import type { Tool } from '../tool.ts';
import { account } from './account.ts';
import { areas } from './areas.ts';

const own = { per: 'party', visibility: 'shared' } as const;

const text = (id: string, longest: number): Prompt => ({ id, kind: 'text', ...own, longest });
const scale = (id: string): Prompt => ({ id, kind: 'scale', ...own });

/** T04: the learning account. What each partner teaches us, what we hoped for, and how it is brought home. */
export const tool: Tool = {
  id: 'learning',
  code: 'T04',
  version: 1,
  prompts: [
    sharedText('period', 300),
    {
      id: 'learnings',
      kind: 'rows',
      ...own,
      columns: [
        text('wish', 200),
        { id: 'area', kind: 'choice', ...own, choices: areas },
        { id: 'learner', kind: 'who', ...own, longest: 120 },
        scale('expected'),
        text('home', 300),
        scale('achieved'),
        text('evidence', 300),
      ],
      most: 20,
    },
    sharedText('change'),
    { id: 'next', kind: 'date', per: 'sheet', visibility: 'shared' },
  ],
  groups: [
    { id: 'about', prompts: ['period'] },
    { id: 'account', prompts: ['learnings'] },
    { id: 'harvest', prompts: ['change', 'next'] },
  ],
  sides: { of: 'option', start: 2, most: 12 },
  wide: true,
  compute: account,
};
