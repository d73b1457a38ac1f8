import { cellsOf, rowsOf, textOf } from '../counting.ts';
import type { ToolSheet } from '../tool.ts';

/** The written parts, in the order of the document; the goals come after the third. */
export const parts = [
  ...(['mission', 'definition', 'groups'] as const),
  ...(['principles', 'limits', 'sectors'] as const),
  ...(['governance', 'resources', 'communication'] as const),
] as const;

export const goalIds = ['g1', 'g2', 'g3', 'g4', 'g5', 'g6'] as const;
export type GoalId = (typeof goalIds)[number];

/** Fewer goals than this are hardly a choice; more than six there is no room for. */
export const fewestGoals = 3;

export type Goal = {
  readonly id: GoalId;
  readonly goal: string;
  readonly owner: string;
  readonly measure: string;
};

export type Strand = {
  readonly name: string;
  /** The goal it helps most first; only goals that are written. */
  readonly goals: readonly GoalId[];
};

/** The goals that have been put into words. */
export const goalsOf = ({ shared }: ToolSheet): readonly Goal[] =>
  goalIds.flatMap((id) => {
    const cells = cellsOf(shared['goals'], id);
    const goal = textOf(cells['goal']);
    return goal ? [{ id, goal, owner: textOf(cells['owner']), measure: textOf(cells['measure']) }] : [];
  });

/** The partnerships that have a name, with the goals they are tied to. */
export const strandsOf = (sheet: ToolSheet): readonly Strand[] => {
  const written = goalsOf(sheet).map(({ id }) => id);
  return rowsOf(sheet.shared['partnerships']).flatMap(({ cells }) => {
    const name = textOf(cells['name']);
    const tied = [cells['main'], cells['also']].flatMap((chosen) => written.filter((id) => id === chosen));
    return name ? [{ name, goals: [...new Set(tied)] }] : [];
  });
};

/** A goal is finished when it has an owner and a measure; without an owner it can never be called so. */
export const isFinished = ({ owner, measure }: Goal): boolean => owner !== '' && measure !== '';
