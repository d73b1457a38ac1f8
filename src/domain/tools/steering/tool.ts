import type { Prompt } from '../../prompts/prompt.ts';
import type { Tool } from '../tool.ts';
import { assess, combine } from './assess.ts';
import { asked, consents, matters, places, taskIds } from './statements.ts';

const shared = { per: 'sheet', visibility: 'shared' } as const;

const statement = (id: string): Prompt => ({
  id,
  kind: 'scale',
  per: 'sheet',
  visibility: 'until-reveal',
  required: true,
});

const thresholds: readonly Prompt[] = [
  { id: 'amount', kind: 'number', from: 0, to: 10_000_000, ...shared },
  { id: 'months', kind: 'number', from: 0, to: 120, ...shared },
  ...matters.map((id): Prompt => ({ id, kind: 'choice', choices: consents, ...shared })),
  { id: 'days', kind: 'number', from: 0, to: 60, ...shared },
];

const split: Prompt = {
  id: 'split',
  kind: 'rows',
  fixed: taskIds,
  columns: [{ id: 'place', kind: 'choice', choices: places, ...shared }],
  drawn: { as: 'board', lanes: 'place' },
  ...shared,
};

/** T14: from one desk or out in the departments, who may say yes to what, and when the leadership is asked. */
export const tool: Tool = {
  id: 'steering',
  code: 'T14',
  version: 1,
  prompts: [...asked.map(statement), ...thresholds, split],
  groups: [
    { id: 'statements', prompts: asked },
    { id: 'thresholds', prompts: thresholds.map(({ id }) => id) },
    { id: 'tasks', prompts: ['split'] },
  ],
  apart: { least: 3, named: false },
  compute: assess,
  combine,
};
