import type { Prompt } from '../../prompts/prompt.ts';
import type { Tool } from '../tool.ts';
import { assess, months } from './assess.ts';

const shared = { per: 'sheet', visibility: 'shared' } as const;
const own = { per: 'party', visibility: 'shared' } as const;

const rhythm: Prompt = {
  id: 'busy',
  kind: 'rows',
  ...own,
  fixed: months,
  columns: [
    { id: 'load', kind: 'choice', ...own, choices: ['quiet', 'usual', 'busy', 'closed'] },
    { id: 'why', kind: 'text', ...own, longest: 120 },
  ],
};

/** P04: both parties' years laid beside each other, and what has a date in the common one. */
export const tool: Tool = {
  id: 'year-wheel',
  code: 'P04',
  version: 1,
  prompts: [
    rhythm,
    { id: 'budget', kind: 'text', ...own, longest: 200 },
    {
      id: 'dates',
      kind: 'rows',
      ...shared,
      most: 60,
      columns: [
        { id: 'what', kind: 'text', ...shared, longest: 120 },
        { id: 'from', kind: 'date', ...shared },
        { id: 'to', kind: 'date', ...shared },
        {
          id: 'kind',
          kind: 'choice',
          ...shared,
          choices: ['strategy', 'offers', 'health', 'budget', 'event', 'evaluation', 'other'],
        },
        { id: 'who', kind: 'who', ...shared, longest: 120 },
      ],
    },
    { id: 'agreed', kind: 'long-text', ...shared, longest: 800 },
  ],
  groups: [
    { id: 'rhythm', prompts: ['busy', 'budget'] },
    { id: 'common', prompts: ['dates'] },
    { id: 'onwards', prompts: ['agreed'] },
  ],
  sides: { of: 'party', start: 2, most: 6 },
  wide: true,
  compute: assess,
};
