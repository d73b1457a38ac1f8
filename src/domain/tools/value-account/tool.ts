import type { Prompt } from '../../prompts/prompt.ts';
import type { Tool } from '../tool.ts';
import { assess } from './assess.ts';
import { kinds } from './kinds.ts';

const shared = { per: 'sheet', visibility: 'shared' } as const;
const own = { per: 'party', visibility: 'until-reveal' } as const;
const amount = (id: string): Prompt => ({ id, kind: 'number', ...own, from: 0, to: 100_000_000 });

/** P03: what each party promised to give and gave, money as one line among others. */
export const tool: Tool = {
  id: 'value-account',
  code: 'P03',
  version: 1,
  prompts: [
    { id: 'period', kind: 'text', ...shared, longest: 120 },
    { id: 'rate', kind: 'number', ...shared, from: 0, to: 10_000 },
    {
      id: 'account',
      kind: 'rows',
      ...own,
      required: true,
      fixed: kinds,
      columns: [amount('promised'), amount('given'), { id: 'note', kind: 'text', ...own, longest: 200 }],
    },
    { id: 'fair', kind: 'scale', ...own, required: true },
    { id: 'unseen', kind: 'long-text', ...own, longest: 600 },
    { id: 'change', kind: 'long-text', ...shared, longest: 1000 },
  ],
  groups: [
    { id: 'about', prompts: ['period', 'rate'] },
    { id: 'given', prompts: ['account', 'fair', 'unseen'] },
    { id: 'onwards', prompts: ['change'] },
  ],
  sides: { of: 'party', start: 2, most: 8 },
  wide: true,
  compute: assess,
};
