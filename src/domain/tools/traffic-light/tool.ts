import type { Prompt } from '../../prompts/prompt.ts';
import { sharedText } from '../ratings.ts';
import type { Tool } from '../tool.ts';
import { assess, combine } from './assess.ts';
import { practices } from './practices.ts';

const cell = (id: string, kind: 'light' | 'text'): Prompt => ({
  id,
  kind,
  per: 'party',
  visibility: 'until-reveal',
  ...(kind === 'text' && { longest: 200 }),
});

/** E14: eight practices green, amber or red, with a line each; every other month, in two minutes. */
export const tool: Tool = {
  id: 'traffic-light',
  code: 'E14',
  version: 1,
  prompts: [
    { id: 'day', kind: 'date', per: 'sheet', visibility: 'shared' },
    {
      id: 'practices',
      kind: 'rows',
      per: 'party',
      visibility: 'until-reveal',
      columns: [cell('light', 'light'), cell('line', 'text')],
      fixed: practices,
    },
    sharedText('promise', 500),
    { id: 'next', kind: 'date', per: 'sheet', visibility: 'shared' },
  ],
  groups: [
    { id: 'about', prompts: ['day'] },
    { id: 'lights', prompts: ['practices'] },
    { id: 'agreed', prompts: ['promise', 'next'] },
  ],
  sides: { of: 'party', start: 2, most: 12 },
  apart: { least: 2, named: true },
  compute: assess,
  combine,
};
