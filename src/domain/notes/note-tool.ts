import type { Tool } from '../tools/tool.ts';

/** Letters of a note. */
export const longestNote = 10_000;

/** A shared note as the live room knows things: one long text, asked of all together. */
export const noteTool: Tool = {
  id: 'note',
  code: '',
  version: 1,
  prompts: [{ id: 'text', kind: 'long-text', per: 'sheet', visibility: 'shared', longest: longestNote }],
  groups: [{ id: 'note', prompts: ['text'] }],
  compute: () => ({ blocks: [] }),
};
