import type { Prompt, SimpleKind } from '../../prompts/prompt.ts';
import type { Tool } from '../tool.ts';
import { goals, rings } from './actors.ts';
import { assess, combine } from './assess.ts';
import { sectors } from './sectors.ts';

const own = { per: 'sheet', visibility: 'until-reveal' } as const;
const shared = { per: 'sheet', visibility: 'shared' } as const;
const line = (id: string, kind: SimpleKind, longest: number): Prompt => ({ id, kind, ...own, longest });
const text = (id: string): Prompt => ({ id, kind: 'long-text', ...shared, longest: 1500 });

const actors: Prompt = {
  id: 'actors',
  kind: 'rows',
  ...own,
  most: 1000,
  drawn: { as: 'rings', rings: 'ring' },
  columns: [
    line('organisation', 'who', 120),
    { id: 'ring', kind: 'choice', ...own, choices: rings },
    { id: 'sector', kind: 'choice', ...own, choices: sectors },
    line('contact', 'text', 120),
    line('owner', 'who', 120),
    line('second', 'who', 120),
    { id: 'last', kind: 'date', ...own },
    line('topic', 'text', 200),
    { id: 'goal', kind: 'choice', ...own, choices: goals },
  ],
};

const ties: Prompt = {
  id: 'ties',
  kind: 'rows',
  ...own,
  most: 1000,
  columns: [line('from', 'who', 120), line('to', 'who', 120)],
};

/** T11: whom the library knows, how well, who holds the tie, and who is missing. */
export const tool: Tool = {
  id: 'network-map',
  code: 'T11',
  version: 1,
  prompts: [
    { id: 'day', kind: 'date', ...shared },
    { id: 'months', kind: 'number', ...shared, from: 1, to: 60 },
    {
      id: 'goals',
      kind: 'rows',
      ...shared,
      fixed: goals,
      columns: [{ id: 'name', kind: 'text', ...shared, longest: 160 }],
    },
    actors,
    ties,
    text('missing'),
    text('actions'),
  ],
  groups: [
    { id: 'silent', prompts: ['actors'] },
    { id: 'together', prompts: ['ties', 'missing'] },
    { id: 'against', prompts: ['goals', 'day', 'months'] },
    { id: 'after', prompts: ['actions'] },
  ],
  apart: { least: 2, named: false },
  wide: true,
  compute: assess,
  combine,
};
