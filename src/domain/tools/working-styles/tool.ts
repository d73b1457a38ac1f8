import type { Prompt } from '../../prompts/prompt.ts';
import type { Tool } from '../tool.ts';
import { map } from './map.ts';
import { roles, styles } from './styles.ts';

const own = { per: 'party', visibility: 'shared' } as const;
const shared = { per: 'sheet', visibility: 'shared' } as const;

const text = (id: string, longest: number): Prompt => ({ id, kind: 'text', ...own, longest });

/** E28: a card for each person at the kick-off, and the agreements their differences call for. */
export const tool: Tool = {
  id: 'working-styles',
  code: 'E28',
  version: 1,
  prompts: [
    text('job', 120),
    ...styles.map((id): Prompt => ({ id, kind: 'scale', ...own })),
    { id: 'roles', kind: 'several', ...own, choices: roles },
    { id: 'disrupt', kind: 'long-text', ...own, longest: 500 },
    text('best', 200),
    {
      id: 'agreements',
      kind: 'rows',
      ...shared,
      columns: [
        { id: 'what', kind: 'text', ...shared, longest: 200 },
        { id: 'keeper', kind: 'who', ...shared, longest: 80 },
      ],
      most: 12,
    },
  ],
  groups: [
    { id: 'card', prompts: ['job'] },
    { id: 'styles', prompts: styles },
    { id: 'giving', prompts: ['roles', 'disrupt', 'best'] },
    { id: 'agreed', prompts: ['agreements'] },
  ],
  sides: { of: 'person', start: 3, most: 12 },
  wide: true,
  compute: map,
};
