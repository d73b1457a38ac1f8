import { fewestGoals, type Strategy } from './model.ts';

export type StrategyGap =
  | 'mission'
  | 'few-goals'
  | 'ownerless'
  | 'measureless'
  | 'groups'
  | 'red-lines'
  | 'principles'
  | 'period'
  | 'review'
  | 'approach';

/** What a strategy still lacks, the heaviest first; the goals it concerns are named. */
export function missingIn(
  strategy: Strategy,
): readonly { readonly gap: StrategyGap; readonly goals: readonly string[] }[] {
  const titles = (lacks: (goal: Strategy['goals'][number]) => boolean): string[] =>
    strategy.goals.filter(lacks).map(({ title }) => title);
  const ownerless = titles(({ owner }) => owner === '');
  const measureless = titles(({ measures }) => measures.length === 0);
  const lacking: readonly (readonly [gap: StrategyGap, lacks: boolean, goals?: string[]])[] = [
    ['mission', strategy.mission === ''],
    ['few-goals', strategy.goals.length < fewestGoals],
    ['ownerless', ownerless.length > 0, ownerless],
    ['measureless', measureless.length > 0, measureless],
    ['groups', strategy.groups.length === 0],
    ['red-lines', strategy.redLines.length === 0],
    ['principles', strategy.principles.length === 0],
    ['period', strategy.from === null || strategy.to === null],
    ['review', strategy.reviewOn === null],
    ['approach', strategy.approach === null],
  ];
  return lacking.filter(([, lacks]) => lacks).map(([gap, , goals = []]) => ({ gap, goals }));
}

/** Without these a strategy says nothing that anyone could approve. */
export const blocksApproval = (strategy: Strategy): boolean =>
  missingIn(strategy).some(({ gap }) => gap === 'mission' || gap === 'few-goals' || gap === 'ownerless');
