import type { Prompt } from '../../prompts/prompt.ts';
import type { Tool } from '../tool.ts';
import { assess } from './assess.ts';
import { profileIds, profiles } from './profiles.ts';

const own = { per: 'party', visibility: 'private' } as const;

/** Each item as the person sees it, and as a leader or a colleague does. */
const rated = profileIds.map((id): Prompt => ({
  id,
  kind: 'rows',
  fixed: profiles[id],
  columns: [
    { id: 'self', kind: 'scale', ...own },
    { id: 'other', kind: 'scale', ...own },
  ],
  ...own,
}));

/**
 * T15: what three profiles should be able to do, who can, and what nobody can yet. The sides are functions
 * and not names, and what is written on a side is that side's own.
 */
export const tool: Tool = {
  id: 'competences',
  code: 'T15',
  version: 1,
  prompts: [
    { id: 'role', kind: 'choice', choices: profileIds, ...own },
    ...rated,
    { id: 'wish', kind: 'long-text', longest: 1000, ...own },
    { id: 'hours', kind: 'long-text', per: 'sheet', visibility: 'shared', longest: 1000 },
  ],
  groups: [
    { id: 'person', prompts: ['role', ...profileIds, 'wish'] },
    { id: 'frame', prompts: ['hours'] },
  ],
  sides: { of: 'person', start: 2, most: 12 },
  wide: true,
  compute: assess,
};
