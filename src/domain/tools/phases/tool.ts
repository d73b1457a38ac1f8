import type { Prompt } from '../../prompts/prompt.ts';
import type { Tool } from '../tool.ts';
import { assess } from './assess.ts';
import { exitOf, phaseIds, phases, type PhaseId, states, tasksOf } from './model.ts';

const shared = { per: 'sheet', visibility: 'shared' } as const;

const status: Prompt = {
  id: 'status',
  kind: 'rows',
  fixed: phaseIds,
  columns: [
    { id: 'state', kind: 'choice', choices: states, ...shared },
    { id: 'since', kind: 'date', ...shared },
    { id: 'reason', kind: 'text', longest: 300, ...shared },
  ],
  drawn: { as: 'board', lanes: 'state' },
  ...shared,
};

const tasks = (id: PhaseId): Prompt => ({
  id: tasksOf(id),
  kind: 'rows',
  fixed: phases[id].tasks,
  columns: [
    { id: 'state', kind: 'choice', choices: ['done', 'dropped'], ...shared },
    { id: 'who', kind: 'who', longest: 120, ...shared },
    { id: 'by', kind: 'date', ...shared },
  ],
  ...shared,
});

const ticks = ['yes', 'no'];

const exit = (id: PhaseId): Prompt => ({
  id: exitOf(id),
  kind: 'rows',
  fixed: phases[id].exit,
  columns: [
    { id: 'ours', kind: 'choice', choices: ticks, ...shared },
    ...(phases[id].both ? ([{ id: 'theirs', kind: 'choice', choices: ticks, ...shared }] as const) : []),
  ],
  ...shared,
});

/** Going back is part of the model: what from, what to, when and why. */
const loops: Prompt = {
  id: 'loops',
  kind: 'rows',
  most: 30,
  columns: [
    { id: 'from', kind: 'choice', choices: phaseIds, ...shared },
    { id: 'to', kind: 'choice', choices: phaseIds, ...shared },
    { id: 'on', kind: 'date', ...shared },
    { id: 'why', kind: 'text', longest: 300, ...shared },
  ],
  ...shared,
};

/** T03: where a partnership is in its life, what must be in place before it goes on, and what comes next. */
export const tool: Tool = {
  id: 'phases',
  code: 'T03',
  version: 1,
  prompts: [
    { id: 'current', kind: 'choice', choices: phaseIds, ...shared },
    status,
    ...phaseIds.flatMap((id) => [tasks(id), exit(id)]),
    loops,
  ],
  groups: [
    { id: 'status', prompts: ['current', 'status'] },
    ...phaseIds.map((id) => ({ id, prompts: [tasksOf(id), exitOf(id)] })),
    { id: 'back', prompts: ['loops'] },
  ],
  wide: true,
  compute: assess,
};
