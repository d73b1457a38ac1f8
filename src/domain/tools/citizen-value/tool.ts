import type { Prompt } from '../../prompts/prompt.ts';
import type { Tool } from '../tool.ts';
import { assess } from './assess.ts';
import { dimensions } from './dimensions.ts';

const shared = { per: 'sheet', visibility: 'shared' } as const;
const text = (id: string, longest: number): Prompt => ({ id, kind: 'long-text', ...shared, longest });

const columns: readonly Prompt[] = [
  { id: 'start', kind: 'scale', ...shared },
  { id: 'now', kind: 'scale', ...shared },
  { id: 'evidence', kind: 'text', ...shared, longest: 300 },
];

const dimension = (id: string, items: readonly string[]): Prompt => ({
  id,
  kind: 'rows',
  ...shared,
  fixed: items,
  columns,
});

/** P05: what citizens get out of a partnership, in four dimensions, at the start and when it is told. */
export const tool: Tool = {
  id: 'citizen-value',
  code: 'P05',
  version: 1,
  prompts: [
    text('whom', 500),
    { id: 'reached', kind: 'number', ...shared, from: 0, to: 10_000_000 },
    text('counted', 300),
    ...Object.entries(dimensions).map(([id, items]) => dimension(id, items)),
    {
      id: 'stories',
      kind: 'rows',
      ...shared,
      most: 20,
      columns: [
        { id: 'story', kind: 'long-text', ...shared, longest: 600 },
        { id: 'where', kind: 'text', ...shared, longest: 120 },
      ],
    },
    text('next', 600),
  ],
  groups: [
    { id: 'about', prompts: ['whom', 'reached', 'counted'] },
    { id: 'dimensions', prompts: Object.keys(dimensions) },
    { id: 'told', prompts: ['stories', 'next'] },
  ],
  compute: assess,
};
