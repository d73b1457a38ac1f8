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

/** The usual tasks of a phase, ticked when they are done. */
const tasks = (id: PhaseId): Prompt => ({
  id: tasksOf(id),
  kind: 'several',
  choices: phases[id].tasks,
  ...shared,
});

/** What somebody has taken on, with a day. */
const agreed: Prompt = {
  id: 'agreed',
  kind: 'rows',
  most: 100,
  columns: [
    { id: 'task', kind: 'text', longest: 300, ...shared },
    { id: 'who', kind: 'who', longest: 120, ...shared },
    { id: 'by', kind: 'date', ...shared },
    { id: 'state', kind: 'choice', choices: ['open', 'done'], ...shared },
  ],
  ...shared,
};

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
    agreed,
    ...phaseIds.flatMap((id) => [tasks(id), exit(id)]),
    loops,
  ],
  groups: [
    { id: 'status', prompts: ['current', 'status'] },
    { id: 'work', prompts: ['agreed'] },
    ...phaseIds.map((id) => ({ id, prompts: [tasksOf(id), exitOf(id)] })),
    { id: 'back', prompts: ['loops'] },
  ],
  wide: true,
  compute: assess,
};
