import type { Tool, ToolSheet } from '../tools/tool.ts';

/** Letters of the notes to one item. */
export const longestNotes = 6_000;

/** The notes of a meeting as the live room knows things: a long text for each item, asked of all together. */
export const notesTool = (itemIds: readonly string[]): Tool => ({
  id: 'meeting-notes',
  code: '',
  version: 1,
  prompts: itemIds.map((id) => ({
    ...{ id, kind: 'long-text', per: 'sheet', visibility: 'shared' },
    longest: longestNotes,
  })),
  groups: [{ id: 'notes', prompts: itemIds }],
  compute: () => ({ blocks: [] }),
});

type Noted = { readonly id: string; readonly notes: string };

/** The notes as the sheet of texts that the live room writes. */
export const notesSheet = (title: string, items: readonly Noted[]): ToolSheet => ({
  title,
  shared: Object.fromEntries(items.flatMap(({ id, notes }) => (notes === '' ? [] : [[id, notes]]))),
  sides: [],
});

/** What stands on such a sheet to each of the items. */
export const notesOn = ({ shared }: ToolSheet, itemIds: readonly string[]): readonly Noted[] =>
  itemIds.map((id) => {
    const notes = shared[id];
    return { id, notes: typeof notes === 'string' ? notes : '' };
  });
