import type { Prompt, SimpleKind } from '../../prompts/prompt.ts';
import type { Tool } from '../tool.ts';
import { assess } from './assess.ts';
import { contributions } from './contributions.ts';

const shared = { per: 'sheet', visibility: 'shared' } as const;
const line = (id: string, kind: SimpleKind, longest: number): Prompt => ({ id, kind, ...shared, longest });

const offers: Prompt = {
  id: 'offers',
  kind: 'rows',
  ...shared,
  most: 300,
  drawn: { as: 'board', lanes: 'type' },
  columns: [
    line('title', 'text', 120),
    { id: 'type', kind: 'choice', ...shared, choices: contributions },
    line('forWhom', 'text', 160),
    line('limits', 'text', 200),
    line('example', 'text', 240),
    line('team', 'who', 120),
    line('contact', 'who', 120),
    { id: 'until', kind: 'date', ...shared },
    { id: 'state', kind: 'choice', ...shared, choices: ['draft', 'approved'] },
  ],
};

/** T12: what the library can bring, for whom and until when, with a flyer that is never older than the list. */
export const tool: Tool = {
  id: 'offers',
  code: 'T12',
  version: 1,
  prompts: [
    { id: 'day', kind: 'date', ...shared },
    offers,
    { id: 'opening', kind: 'long-text', ...shared, longest: 400 },
    line('how', 'text', 240),
  ],
  groups: [
    { id: 'when', prompts: ['day'] },
    { id: 'list', prompts: ['offers'] },
    { id: 'page', prompts: ['opening', 'how'] },
  ],
  wide: true,
  compute: assess,
};
