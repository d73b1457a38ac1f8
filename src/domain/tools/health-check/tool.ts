import { sharedText, statement } from '../ratings.ts';
import type { Tool } from '../tool.ts';
import { assess, combine, least } from './assess.ts';
import { statements } from './statements.ts';

/** E12: the yearly health check of a partnership. Twenty statements of our own on six factors. */
export const tool: Tool = {
  id: 'health-check',
  code: 'E12',
  version: 1,
  prompts: [
    sharedText('period', 300),
    ...Object.values(statements)
      .flat()
      .map((id) => statement(id, 'party')),
    sharedText('keep'),
    sharedText('mend'),
    { id: 'next', kind: 'date', per: 'sheet', visibility: 'shared' },
  ],
  groups: [
    { id: 'about', prompts: ['period'] },
    ...Object.entries(statements).map(([id, prompts]) => ({ id, prompts })),
    { id: 'agreed', prompts: ['keep', 'mend', 'next'] },
  ],
  sides: { of: 'party', start: 2, most: 12 },
  apart: { least, named: false },
  wide: true,
  compute: assess,
  combine,
};
