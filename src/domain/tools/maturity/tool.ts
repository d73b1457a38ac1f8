import type { Prompt } from '../../prompts/prompt.ts';
import type { Tool } from '../tool.ts';
import { assess, combine } from './assess.ts';
import { dimensionIds, dimensions } from './dimensions.ts';

const item = (id: string): Prompt => ({
  id,
  kind: 'scale',
  per: 'sheet',
  visibility: 'until-reveal',
  required: true,
  from: 0,
  to: 4,
});

/** The levels of the last test, for those who have them at hand. */
const before: Prompt = {
  id: 'before',
  kind: 'rows',
  per: 'sheet',
  visibility: 'shared',
  fixed: dimensionIds,
  columns: [{ id: 'level', kind: 'scale', per: 'sheet', visibility: 'shared' }],
};

/** P01: how used to partnerships is the library? Eight dimensions of three items each, as the guide's chapters. */
export const tool: Tool = {
  id: 'maturity',
  code: 'P01',
  version: 1,
  prompts: [...Object.values(dimensions).flat().map(item), before],
  groups: [
    ...Object.entries(dimensions).map(([id, prompts]) => ({ id, prompts })),
    { id: 'last', prompts: ['before'] },
  ],
  apart: { least: 5, named: false },
  compute: assess,
  combine,
};
