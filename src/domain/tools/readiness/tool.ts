import type { Prompt } from '../../prompts/prompt.ts';
import type { Tool } from '../tool.ts';
import { assess, combine } from './assess.ts';
import { statements } from './statements.ts';

const statement = (id: string): Prompt => ({
  id,
  kind: 'scale',
  per: 'sheet',
  visibility: 'until-reveal',
  required: true,
});

const text = (id: string): Prompt => ({
  id,
  kind: 'long-text',
  per: 'sheet',
  visibility: 'shared',
  longest: 1000,
});

/** E02: are we ready for a partnership? Twelve statements for one's own leadership, before phase 3. */
export const tool: Tool = {
  id: 'readiness',
  code: 'E02',
  version: 1,
  prompts: [
    text('occasion'),
    ...Object.values(statements).flat().map(statement),
    text('first'),
    text('second'),
    text('third'),
  ],
  groups: [
    { id: 'about', prompts: ['occasion'] },
    ...Object.entries(statements).map(([id, prompts]) => ({ id, prompts })),
    { id: 'actions', prompts: ['first', 'second', 'third'] },
  ],
  apart: { least: 3, named: false },
  compute: assess,
  combine,
};
