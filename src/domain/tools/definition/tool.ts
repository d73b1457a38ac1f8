import type { Prompt } from '../../prompts/prompt.ts';
import type { Tool } from '../tool.ts';
import { blockIds, blocks, open } from './blocks.ts';
import { compose } from './compose.ts';

const shared = { per: 'sheet', visibility: 'shared' } as const;

const built = blockIds.map((id): Prompt => ({
  id,
  kind: open.includes(id) ? 'several' : 'choice',
  choices: blocks[id],
  required: true,
  ...shared,
}));

/** T05: one's own definition, put together from blocks, with what it is not and the test that follows from it. */
export const tool: Tool = {
  id: 'definition',
  code: 'T05',
  version: 1,
  prompts: [
    ...built,
    { id: 'own', kind: 'long-text', longest: 600, ...shared },
    { id: 'approver', kind: 'who', longest: 200, ...shared },
    { id: 'agreed', kind: 'date', ...shared },
    { id: 'review', kind: 'date', ...shared },
  ],
  groups: [
    { id: 'what', prompts: ['purpose', 'parties', 'equality'] },
    { id: 'give', prompts: ['contribution', 'benefit'] },
    { id: 'bind', prompts: ['formality', 'duration', 'not'] },
    { id: 'words', prompts: ['own', 'approver', 'agreed', 'review'] },
  ],
  compute: compose,
};
