import type { Prompt } from '../../prompts/prompt.ts';
import type { Tool } from '../tool.ts';
import { assess, combine } from './assess.ts';
import { chapters, lines, states } from './lines.ts';

const shared = { per: 'sheet', visibility: 'shared' } as const;

const chapter = (id: (typeof chapters)[number]): Prompt => ({
  id,
  kind: 'rows',
  fixed: lines[id],
  columns: [
    { id: 'state', kind: 'choice', choices: states, ...shared },
    { id: 'owner', kind: 'who', longest: 120, ...shared },
    { id: 'note', kind: 'text', longest: 300, ...shared },
  ],
  ...shared,
});

/** T02: the guide's checklist, for a partnership or for a whole library, with owners and the next three things to do. */
export const tool: Tool = {
  id: 'checklist',
  code: 'T02',
  version: 1,
  prompts: [{ id: 'about', kind: 'text', longest: 300, ...shared }, ...chapters.map(chapter)],
  groups: [{ id: 'scope', prompts: ['about'] }, ...chapters.map((id) => ({ id, prompts: [id] }))],
  apart: { least: 2, named: true },
  compute: assess,
  combine,
};
