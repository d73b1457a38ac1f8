import { sharedText } from '../ratings.ts';
import type { Tool } from '../tool.ts';
import { assess, combine } from './assess.ts';
import { placeIds, places } from './stages.ts';

/** E27: where are we emotionally, and what helps there? */
export const tool: Tool = {
  id: 'mood',
  code: 'E27',
  version: 1,
  prompts: [
    { id: 'day', kind: 'date', per: 'sheet', visibility: 'shared' },
    ...placeIds.map((id) => ({
      id,
      kind: 'several' as const,
      per: 'sheet' as const,
      visibility: 'until-reveal' as const,
      choices: places[id],
    })),
    sharedText('try', 500),
    { id: 'next', kind: 'date', per: 'sheet', visibility: 'shared' },
  ],
  groups: [
    { id: 'about', prompts: ['day'] },
    { id: 'signs', prompts: placeIds },
    { id: 'agreed', prompts: ['try', 'next'] },
  ],
  apart: { least: 3, named: false },
  compute: assess,
  combine,
};
