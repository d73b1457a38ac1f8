import { measures, rounds } from '../../games/model.ts';
import type { Prompt } from '../../prompts/prompt.ts';
import type { Tool } from '../tool.ts';
import { assess } from './assess.ts';
import { scenarioIds } from './scenario-ids.ts';

const shared = { per: 'sheet', visibility: 'shared' } as const;
const own = { per: 'party', visibility: 'shared' } as const;
const text = (id: string, longest: number): Prompt => ({ id, kind: 'long-text', ...shared, longest });

/** T01: the sheet of a game that was played, with phones or with the deck on paper: votes, decisions, debrief. */
export const tool: Tool = {
  id: 'game',
  code: 'T01',
  version: 1,
  prompts: [
    { id: 'scenario', kind: 'choice', ...shared, choices: scenarioIds },
    {
      id: 'log',
      kind: 'rows',
      ...shared,
      most: 40,
      columns: [
        { id: 'round', kind: 'choice', ...shared, choices: rounds },
        { id: 'decision', kind: 'text', ...shared, longest: 300 },
      ],
    },
    { id: 'role', kind: 'text', ...own, longest: 80 },
    { id: 'interest', kind: 'text', ...own, longest: 200 },
    { id: 'met', kind: 'choice', ...own, choices: ['yes', 'partly', 'no'] },
    {
      id: 'votes',
      kind: 'rows',
      ...own,
      fixed: rounds,
      columns: measures.map((id): Prompt => ({ id, kind: 'scale', ...own })),
    },
    text('learnt', 900),
    text('first', 300),
    text('second', 300),
    text('third', 300),
  ],
  groups: [
    { id: 'about', prompts: ['scenario', 'log'] },
    { id: 'player', prompts: ['role', 'interest', 'met', 'votes'] },
    { id: 'debrief', prompts: ['learnt', 'first', 'second', 'third'] },
  ],
  sides: { of: 'person', start: 3, most: 8 },
  compute: assess,
};
