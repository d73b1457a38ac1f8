import type { Prompt, SimpleKind } from '../../prompts/prompt.ts';
import type { Tool } from '../tool.ts';
import { assess } from './assess.ts';
import { library, own } from './library.ts';

const shared = { per: 'sheet', visibility: 'shared' } as const;
const column = (id: string, kind: SimpleKind, longest?: number): Prompt => ({
  id,
  kind,
  ...shared,
  ...(longest !== undefined && { longest }),
});

const risks: Prompt = {
  id: 'risks',
  kind: 'rows',
  ...shared,
  most: 100,
  drawn: { as: 'grid', x: 'probability', y: 'consequence' },
  columns: [
    { ...column('risk', 'choice'), choices: [...library, own] },
    column('title', 'text', 160),
    column('probability', 'scale'),
    column('consequence', 'scale'),
    column('sign', 'text', 240),
    column('prevention', 'text', 240),
    column('response', 'text', 240),
    column('owner', 'who', 120),
    column('review', 'date'),
    { ...column('shared', 'choice'), choices: ['yes', 'no'] },
  ],
};

/** T18: what could go wrong, how likely and how bad, what to watch for and who does what. */
export const tool: Tool = {
  id: 'risks',
  code: 'T18',
  version: 1,
  prompts: [
    { id: 'about', kind: 'long-text', ...shared, longest: 600 },
    { id: 'day', kind: 'date', ...shared },
    risks,
    { id: 'agreed', kind: 'long-text', ...shared, longest: 1500 },
  ],
  groups: [
    { id: 'frame', prompts: ['about', 'day'] },
    { id: 'register', prompts: ['risks'] },
    { id: 'after', prompts: ['agreed'] },
  ],
  wide: true,
  compute: assess,
};
