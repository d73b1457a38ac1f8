import type { Strategy } from './model.ts';

/** One partnership as the strategy sees it: the goals it serves, the first the most, and for whom. */
export type Strand = {
  readonly partnershipId: string;
  readonly name: string;
  readonly goals: readonly string[];
  readonly groups: readonly string[];
};

export type CoverageCell = {
  readonly goal: string;
  /** Null for the partnerships that have said no target group. */
  readonly group: string | null;
  readonly strands: readonly Strand[];
};

export type Coverage = {
  /** Goal by goal, and in each the target groups in their order; the last is for those that said none. */
  readonly cells: readonly CoverageCell[];
  readonly empty: readonly CoverageCell[];
  /** Partnerships that are to carry more than a partnership can. */
  readonly overloaded: readonly Strand[];
  readonly uncovered: readonly string[];
  readonly strays: readonly Strand[];
};

/** More goals than this for one partnership, and it is steered by none of them. */
export const mostGoalsEach = 2;
/** More cells than this rest on the same few people. */
export const mostCellsEach = 6;

/**
 * Goals × target groups × partnerships. A partnership stands in each cell of a goal and a group that it has
 * named; what it names and the strategy no longer has counts as not named.
 */
export function coverageOf(
  strategy: Pick<Strategy, 'goals' | 'groups'>,
  strands: readonly Strand[],
): Coverage {
  const goals = strategy.goals.map(({ id }) => id);
  const groups = strategy.groups.map(({ id }) => id);
  const known = strands.map((strand) => ({
    ...strand,
    goals: strand.goals.filter((id) => goals.includes(id)),
    groups: strand.groups.filter((id) => groups.includes(id)),
  }));
  const cells = goals.flatMap((goal) => {
    const serving = known.filter((strand) => strand.goals.includes(goal));
    const cell = (group: string | null): CoverageCell => ({
      goal,
      group,
      strands: serving.filter((strand) =>
        group === null ? strand.groups.length === 0 : strand.groups.includes(group),
      ),
    });
    return [
      ...groups.map(cell),
      ...(groups.length === 0 || cell(null).strands.length > 0 ? [cell(null)] : []),
    ];
  });
  return {
    cells,
    empty: cells.filter(({ group, strands: here }) => group !== null && here.length === 0),
    overloaded: known.filter(isOverloaded),
    uncovered: goals.filter((goal) => !known.some((strand) => strand.goals.includes(goal))),
    strays: known.filter((strand) => strand.goals.length === 0),
  };
}

const isOverloaded = ({ goals, groups }: Strand): boolean =>
  goals.length > mostGoalsEach || goals.length * Math.max(1, groups.length) > mostCellsEach;
