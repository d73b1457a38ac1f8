import type { OrganisationKind } from '../people/roles.ts';
import type { Goal } from '../strategy/model.ts';

/** One partnership as a year counts it. */
export type CountedPartnership = {
  readonly partnershipId: string;
  readonly name: string;
  readonly state: 'exploring' | 'building' | 'agreed' | 'ended';
  readonly agreement: 'none' | 'draft' | 'put-forward' | 'in-force';
  readonly began: boolean;
  readonly ended: boolean;
  readonly goals: readonly string[];
  /** What kinds of organisations the other parties are. */
  readonly kinds: readonly OrganisationKind[];
  /** Evaluations with a day in the year. */
  readonly evaluations: number;
  /** Things that happened in the room in the year. */
  readonly events: number;
};

/** What others in the house can add: nothing where nothing has been written down, never a guess. */
export type Given = {
  readonly hours: Summed | null;
  readonly reach: Summed | null;
  readonly money: Summed | null;
};
/** A sum, and how many partnerships it is from. */
export type Summed = { readonly sum: number; readonly partnerships: number };

export const figureIds = [
  'partnerships',
  'begun',
  'ended',
  'active',
  'in-force',
  'evaluations',
  'goals-served',
  'sectors',
  'reach',
  'hours',
  'money',
] as const;
export type FigureId = (typeof figureIds)[number];

export type Figure = {
  readonly id: FigureId;
  /** Null where there is nothing to count from. */
  readonly value: number | null;
  /** Out of how many it is told; partnerships, or goals for the goals served. */
  readonly of: number;
  /** The same told apart: by goal's title, or by sector. */
  readonly parts: readonly { readonly label: string; readonly value: number }[];
};

type Count = readonly [value: number | null, of: number];
const figure = (id: FigureId, [value, of]: Count, parts: Figure['parts'] = []): Figure => ({
  id,
  value,
  of,
  parts,
});

/** Every figure of a year's account, always all of them: what cannot be told is told as missing. */
export function figuresOf(
  counted: readonly CountedPartnership[],
  goals: readonly Pick<Goal, 'id' | 'title'>[],
  given: Given,
): readonly Figure[] {
  const all = counted.length;
  const those = (holds: (one: CountedPartnership) => boolean): number => counted.filter(holds).length;
  const byGoal = goals.map(({ id, title }) => ({
    label: title,
    value: those((one) => one.goals.includes(id)),
  }));
  const kinds = [...new Set(counted.flatMap((one) => one.kinds))].toSorted();
  const bySector = kinds.map((kind) => ({ label: kind, value: those((one) => one.kinds.includes(kind)) }));
  const sum = (id: FigureId, summed: Summed | null): Figure =>
    figure(id, [summed?.sum ?? null, summed?.partnerships ?? 0]);
  const share = (id: FigureId, holds: (one: CountedPartnership) => boolean): Figure =>
    figure(id, [those(holds), all]);
  const served = byGoal.filter(({ value }) => value > 0).length;
  return [
    figure('partnerships', [all, all]),
    share('begun', ({ began }) => began),
    share('ended', ({ ended }) => ended),
    share('active', ({ events }) => events > 0),
    share('in-force', ({ agreement }) => agreement === 'in-force'),
    share('evaluations', ({ evaluations }) => evaluations > 0),
    figure('goals-served', [goals.length === 0 ? null : served, goals.length], byGoal),
    figure('sectors', [bySector.length, all], bySector),
    sum('reach', given.reach),
    sum('hours', given.hours),
    sum('money', given.money),
  ];
}

/** What a person writes, beside the figures. */
export const accountTexts = ['intro', 'stories', 'learned', 'outlook', 'money', 'recommendation'] as const;
export type AccountText = (typeof accountTexts)[number];
export type Texts = Readonly<Record<AccountText, string>>;

/** What is not there: figures without anything to count from, and texts nobody has written. */
export const missingOf = (
  figures: readonly Figure[],
  texts: Texts,
): { readonly figures: readonly FigureId[]; readonly texts: readonly AccountText[] } => ({
  figures: figures.filter(({ value }) => value === null).map(({ id }) => id),
  texts: accountTexts.filter((id) => texts[id].trim() === ''),
});
