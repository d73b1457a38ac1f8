import type { Prompt } from '../../prompts/prompt.ts';
import type { Tool } from '../tool.ts';
import { assess } from './assess.ts';
import { goalIds, parts } from './model.ts';

const shared = { per: 'sheet', visibility: 'shared' } as const;

const text = (id: string): Prompt => ({ id, kind: 'long-text', longest: 1500, ...shared });

const goals: Prompt = {
  id: 'goals',
  kind: 'rows',
  required: true,
  fixed: goalIds,
  columns: [
    { id: 'goal', kind: 'text', longest: 200, ...shared },
    { id: 'owner', kind: 'who', longest: 120, ...shared },
    { id: 'measure', kind: 'text', longest: 300, ...shared },
  ],
  ...shared,
};

/** A partnership helps one goal most, and perhaps one more; a grid full of crosses shows nothing. */
const partnerships: Prompt = {
  id: 'partnerships',
  kind: 'rows',
  most: 40,
  columns: [
    { id: 'name', kind: 'who', longest: 120, ...shared },
    { id: 'main', kind: 'choice', choices: goalIds, ...shared },
    { id: 'also', kind: 'choice', choices: goalIds, ...shared },
    { id: 'note', kind: 'text', longest: 300, ...shared },
  ],
  ...shared,
};

/** T08: a partnership strategy of a few pages, with goals and partnerships laid side by side. */
export const tool: Tool = {
  id: 'strategy',
  code: 'T08',
  version: 1,
  prompts: [
    ...parts.map(text),
    goals,
    partnerships,
    { id: 'keeper', kind: 'who', longest: 200, ...shared },
    { id: 'review', kind: 'date', required: true, ...shared },
  ],
  groups: [
    { id: 'why', prompts: ['mission', 'definition', 'groups'] },
    { id: 'where', prompts: ['goals'] },
    { id: 'how', prompts: ['principles', 'limits', 'sectors'] },
    { id: 'now', prompts: ['partnerships'] },
    { id: 'run', prompts: ['governance', 'resources', 'communication', 'keeper', 'review'] },
  ],
  wide: true,
  compute: assess,
};
