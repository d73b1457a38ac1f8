import type { Prompt } from '../../prompts/prompt.ts';
import type { Tool } from '../tool.ts';
import { assess, combine } from './assess.ts';
import { approaches, asked } from './statements.ts';

const statement = (id: string): Prompt => ({
  id,
  kind: 'scale',
  per: 'sheet',
  visibility: 'until-reveal',
  required: true,
});

const decision: readonly Prompt[] = [
  { id: 'chosen', kind: 'choice', per: 'sheet', visibility: 'shared', choices: approaches },
  { id: 'because', kind: 'long-text', per: 'sheet', visibility: 'shared', longest: 1000 },
  { id: 'keeper', kind: 'who', per: 'sheet', visibility: 'shared', longest: 200 },
  { id: 'first', kind: 'date', per: 'sheet', visibility: 'shared' },
];

/** T07: do the departments choose the partnerships, a team across the house, or the two together? */
export const tool: Tool = {
  id: 'two-ways',
  code: 'T07',
  version: 1,
  prompts: [...asked.map(statement), ...decision],
  groups: [
    { id: 'statements', prompts: asked },
    { id: 'decision', prompts: decision.map(({ id }) => id) },
  ],
  apart: { least: 3, named: false },
  compute: assess,
  combine,
};
