import * as Y from 'yjs';
import type { Prompt } from '#domain/prompts/prompt.ts';
import type { Tool, ToolSheet } from '#domain/tools/tool.ts';
import { seed } from './live-sheet.ts';

const shared = { per: 'sheet', visibility: 'shared' } as const;
const own = { per: 'party', visibility: 'shared' } as const;

const cells = (per: 'sheet' | 'party'): readonly Prompt[] => [
  { id: 'name', kind: 'text', per, visibility: 'shared', longest: 200 },
  { id: 'odds', kind: 'scale', per, visibility: 'shared' },
  { id: 'note', kind: 'long-text', per, visibility: 'shared', longest: 1000 },
  { id: 'lane', kind: 'choice', per, visibility: 'shared', choices: ['now', 'later'] },
];

/** Every kind of prompt there is, on the sheet and on sides that people put there themselves. */
export const liveTestTool: Tool = {
  id: 'everything',
  code: 'P99',
  version: 1,
  prompts: [
    { id: 'about', kind: 'long-text', ...shared, longest: 1000 },
    { id: 'keeper', kind: 'who', ...shared, longest: 120 },
    { id: 'certain', kind: 'scale', ...shared, from: 0, to: 10 },
    { id: 'way', kind: 'choice', ...shared, choices: ['one', 'two'] },
    { id: 'state', kind: 'light', ...shared },
    { id: 'hours', kind: 'number', ...shared, from: 0, to: 1000 },
    { id: 'when', kind: 'date', ...shared },
    { id: 'which', kind: 'several', ...shared, choices: ['x', 'y', 'z'] },
    { id: 'order', kind: 'ranking', ...shared, choices: ['x', 'y', 'z'] },
    { id: 'risks', kind: 'rows', ...shared, columns: cells('sheet'), most: 50 },
    { id: 'themes', kind: 'rows', ...shared, columns: cells('sheet'), fixed: ['t1', 't2'] },
    { id: 'brings', kind: 'long-text', ...own, longest: 500 },
    { id: 'fit', kind: 'scale', ...own },
    { id: 'facts', kind: 'rows', ...own, columns: cells('party'), most: 20 },
  ],
  groups: [],
  sides: { of: 'candidate', start: 2, most: 5 },
  compute: () => ({ blocks: [] }),
};

export const liveTestSheet: ToolSheet = {
  title: 'Lyd',
  shared: {
    about: 'Et rum',
    way: 'one',
    which: ['x'],
    risks: [
      { id: 'r1', cells: { name: 'Ét', odds: 3 } },
      { id: 'r2', cells: { name: 'To' } },
    ],
    themes: [{ id: 't1', cells: { name: 'Tema', odds: 'dont-know' } }],
  },
  sides: [
    { id: 'a', name: 'A', answers: { brings: 'rum', fit: 4, facts: [{ id: 'f1', cells: { name: 'F' } }] } },
    { id: 'b', name: 'B', answers: {} },
  ],
};

export const docOf = (state: Uint8Array): Y.Doc => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  return doc;
};

export const liveTestDoc = (): Y.Doc => docOf(seed(liveTestTool, liveTestSheet));
