import type { Day } from '../time.ts';

/** How one would see that a goal is being reached; all in the library's own words, numbers among them. */
export type Measure = {
  readonly id: string;
  readonly what: string;
  readonly baseline: string;
  readonly target: string;
  readonly latest: string;
  readonly latestOn: Day | null;
};

export type Goal = {
  readonly id: string;
  readonly title: string;
  /** By function or name; a goal without an owner is nobody's. */
  readonly owner: string;
  readonly measures: readonly Measure[];
};

export type TargetGroup = { readonly id: string; readonly name: string };

/** An organisation's partnership strategy (T08): short enough to be known by everybody in the house. */
export type Strategy = {
  readonly mission: string;
  readonly goals: readonly Goal[];
  readonly groups: readonly TargetGroup[];
  readonly principles: readonly string[];
  /** What the organisation does not do, whoever asks. */
  readonly redLines: readonly string[];
  readonly from: Day | null;
  readonly to: Day | null;
  readonly reviewOn: Day | null;
  readonly approach: Approach | null;
};

/** Who chooses the partnerships: the departments, a team across the house, or both (3.3). */
export const approaches = ['a', 'b', 'hybrid'] as const;
export type Approach = (typeof approaches)[number];

export const mostGoals = 6;
/** Fewer goals are hardly a choice. */
export const fewestGoals = 3;
export const mostGroups = 10;
export const mostMeasures = 2;
export const mostLines = 8;

export const emptyStrategy: Strategy = {
  mission: '',
  goals: [],
  groups: [],
  principles: [],
  redLines: [],
  from: null,
  to: null,
  reviewOn: null,
  approach: null,
};
