import type { Prompt } from '../../prompts/prompt.ts';
import type { Tool } from '../tool.ts';
import { assess, combine } from './assess.ts';
import { stepIds } from './steps.ts';

const shared = { per: 'sheet', visibility: 'shared' } as const;
const hidden = { per: 'sheet', visibility: 'until-reveal' } as const;

const steps: Prompt = {
  id: 'steps',
  kind: 'rows',
  fixed: stepIds,
  columns: [
    { id: 'weight', kind: 'scale', ...hidden },
    { id: 'done', kind: 'scale', ...hidden },
    { id: 'note', kind: 'text', longest: 300, ...hidden },
  ],
  ...hidden,
};

/** T06: six steps towards a partnership, sized by the library itself, and the one to take next. */
export const tool: Tool = {
  id: 'six-steps',
  code: 'T06',
  version: 1,
  prompts: [
    steps,
    { id: 'action', kind: 'long-text', longest: 1000, ...shared },
    { id: 'keeper', kind: 'who', longest: 200, ...shared },
    { id: 'by', kind: 'date', ...shared },
  ],
  groups: [
    { id: 'ladder', prompts: ['steps'] },
    { id: 'next', prompts: ['action', 'keeper', 'by'] },
  ],
  apart: { least: 3, named: false },
  compute: assess,
  combine,
};
