import type { Prompt } from '../../prompts/prompt.ts';
import type { Tool } from '../tool.ts';
import { assess, combine } from './assess.ts';
import { certainties, criteria, vetoes } from './criteria.ts';

const shared = { per: 'sheet', visibility: 'shared' } as const;
const own = { per: 'party', visibility: 'until-reveal' } as const;
const text = (id: string, longest: number): Prompt => ({ id, kind: 'long-text', ...shared, longest });
const note = (id: string): Prompt => ({ id, kind: 'text', ...own, longest: 200 });

const weights: Prompt = {
  id: 'weights',
  kind: 'rows',
  ...shared,
  fixed: criteria,
  columns: [{ id: 'weight', kind: 'scale', ...shared, from: 0, to: 3 }],
};

const scores: Prompt = {
  id: 'scores',
  kind: 'rows',
  ...own,
  fixed: criteria,
  columns: [
    { id: 'score', kind: 'scale', ...own },
    { id: 'certainty', kind: 'choice', ...own, choices: certainties },
    note('source'),
    note('ask'),
  ],
};

/** T09: two to five organisations beside each other, thirteen criteria each, and how sure one is of every score. */
export const tool: Tool = {
  id: 'assessment',
  code: 'T09',
  version: 1,
  prompts: [
    text('need', 600),
    weights,
    { id: 'why', kind: 'text', per: 'party', visibility: 'shared', longest: 240 },
    scores,
    { id: 'vetoes', kind: 'several', ...own, choices: vetoes },
    { id: 'because', kind: 'long-text', ...own, longest: 600 },
    text('decision', 1000),
    text('calls', 1000),
  ],
  groups: [
    { id: 'about', prompts: ['need'] },
    { id: 'candidate', prompts: ['why', 'scores', 'vetoes', 'because'] },
    { id: 'weighing', prompts: ['weights'] },
    { id: 'decide', prompts: ['decision', 'calls'] },
  ],
  sides: { of: 'candidate', start: 2, most: 5 },
  apart: { least: 2, named: false },
  wide: true,
  compute: assess,
  combine,
};
