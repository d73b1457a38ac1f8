import type { Prompt } from '../../prompts/prompt.ts';
import { sectors } from '../network-map/sectors.ts';
import { contributions } from '../offers/contributions.ts';
import type { Tool } from '../tool.ts';
import { assess } from './assess.ts';
import { paths } from './rank.ts';

/** What can be lacked and given: all that a library may bring, and money. */
const goods = [...contributions, 'money'] as const;

const shared = { per: 'sheet', visibility: 'shared' } as const;
const own = { per: 'party', visibility: 'shared' } as const;
const text = (id: string): Prompt => ({ id, kind: 'long-text', ...shared, longest: 600 });
const line = (id: string): Prompt => ({ id, kind: 'text', ...own, longest: 240 });

/** T10: from a need to a long list, ordered by what each has that the other lacks, and to a short list with reasons. */
export const tool: Tool = {
  id: 'matching',
  code: 'T10',
  version: 1,
  prompts: [
    text('need'),
    { id: 'goal', kind: 'text', ...shared, longest: 240 },
    { id: 'target', kind: 'text', ...shared, longest: 240 },
    { id: 'place', kind: 'text', ...shared, longest: 120 },
    { id: 'lacks', kind: 'several', ...shared, choices: goods },
    { id: 'offers', kind: 'several', ...shared, choices: goods },
    { id: 'sectors', kind: 'several', ...shared, choices: sectors },
    { id: 'sector', kind: 'choice', ...own, choices: sectors },
    { id: 'gives', kind: 'several', ...own, choices: goods },
    { id: 'wants', kind: 'several', ...own, choices: goods },
    { id: 'near', kind: 'choice', ...own, choices: paths },
    line('via'),
    { id: 'pick', kind: 'choice', ...own, choices: ['yes', 'wait', 'no'] },
    line('reason'),
  ],
  groups: [
    { id: 'needed', prompts: ['need', 'goal', 'target', 'place', 'lacks', 'offers', 'sectors'] },
    { id: 'candidate', prompts: ['sector', 'gives', 'wants', 'near', 'via', 'pick', 'reason'] },
  ],
  sides: { of: 'candidate', start: 3, most: 20 },
  wide: true,
  compute: assess,
};
