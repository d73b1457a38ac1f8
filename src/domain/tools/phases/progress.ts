import type { Answers, Cells } from '../../prompts/prompt.ts';
import { cellsOf, idsOf, textOf } from '../counting.ts';
import {
  beforeMilestone,
  exitOf,
  phaseIds,
  phases,
  type PhaseId,
  type State,
  states,
  tasksOf,
} from './model.ts';

export type Criterion = {
  readonly row: string;
  readonly ours: boolean;
  readonly theirs: boolean;
  /** Ticked by all who should. */
  readonly met: boolean;
};

export type Progress = {
  readonly id: PhaseId;
  readonly state: State;
  readonly since: string;
  readonly reason: string;
  readonly criteria: readonly Criterion[];
  readonly met: number;
  /** Ticked tasks, of the usual ones. */
  readonly tasksDone: number;
  readonly tasks: number;
};

export const progressOf = (shared: Answers): readonly Progress[] =>
  phaseIds.map((id) => phaseProgress(shared, id));

function phaseProgress(shared: Answers, id: PhaseId): Progress {
  const row = cellsOf(shared['status'], id);
  const criteria = phases[id].exit.map((one) => criterion(id, one, cellsOf(shared[exitOf(id)], one)));
  const tasks: readonly string[] = phases[id].tasks;
  return {
    id,
    state: states.find((state) => state === row['state']) ?? 'notStarted',
    since: textOf(row['since']),
    reason: textOf(row['reason']),
    criteria,
    met: criteria.filter(({ met }) => met).length,
    tasksDone: idsOf(shared[tasksOf(id)]).filter((task) => tasks.includes(task)).length,
    tasks: tasks.length,
  };
}

function criterion(id: PhaseId, row: string, cells: Cells): Criterion {
  const ours = cells['ours'] === 'yes';
  const theirs = !phases[id].both || cells['theirs'] === 'yes';
  return { row, ours, theirs, met: ours && theirs };
}

/** Work goes on in it. */
export const isOpen = ({ state }: Progress): boolean => state === 'going' || state === 'ready';

/** The phase that was named current, or else the first that is under way. */
export function currentOf(shared: Answers, all: readonly Progress[]): Progress | null {
  return all.find(({ id }) => id === shared['current']) ?? all.find(isOpen) ?? null;
}

/** The parties are partners when each of the first four phases is done, or was skipped. */
export const atMilestone = (all: readonly Progress[]): boolean =>
  all
    .filter(({ id }) => beforeMilestone.includes(id))
    .every(({ state }) => state === 'done' || state === 'skipped');
