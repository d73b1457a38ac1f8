import { sharedText, statement } from '../ratings.ts';
import type { Tool } from '../tool.ts';
import { assess, combine, least } from './assess.ts';
import { asked, roles } from './statements.ts';

/** T16: does the house's own culture help or hinder? An anonymous pulse of twelve statements. */
export const tool: Tool = {
  id: 'culture',
  code: 'T16',
  version: 1,
  prompts: [
    { id: 'role', kind: 'choice', per: 'sheet', visibility: 'until-reveal', choices: roles },
    ...Object.values(asked)
      .flat()
      .map((id) => statement(id, 'sheet')),
    sharedText('first', 500),
    sharedText('second', 500),
    { id: 'again', kind: 'date', per: 'sheet', visibility: 'shared' },
  ],
  groups: [
    { id: 'about', prompts: ['role'] },
    ...Object.entries(asked).map(([id, prompts]) => ({ id, prompts })),
    { id: 'habits', prompts: ['first', 'second', 'again'] },
  ],
  apart: { least, named: false },
  compute: assess,
  combine,
};
