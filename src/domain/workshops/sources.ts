import type { Entry } from '../gatherings/model.ts';
import { candidates, idsIn, textIn, type Card, type Group } from './cards.ts';
import type { Plan, Step } from './plan.ts';

type Written = Pick<Entry, 'id' | 'step' | 'kind' | 'data' | 'at' | 'seatId'>;

const byTime = <E extends Pick<Written, 'at' | 'id'>>(entries: readonly E[]): readonly E[] =>
  entries.toSorted((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id));

/** The cards of a step, in the order they were written. */
export const cardsOf = (entries: readonly Written[], step: string): readonly Card[] =>
  byTime(entries.filter((entry) => entry.kind === 'card' && entry.step === step)).map(({ id, data }) => ({
    id,
    text: textIn(data),
  }));

/** The groups that were made in a step, in their order. */
export const groupsOf = (entries: readonly Written[], step: string): readonly Group[] =>
  byTime(entries.filter((entry) => entry.kind === 'group' && entry.step === step)).map(({ id, data }) => ({
    id,
    title: textIn(data, 'title'),
    cards: idsIn(data, 'cards'),
  }));

const nearest = (plan: Plan, from: number, kind: Step['kind']): number =>
  plan.steps.slice(0, Math.max(0, from)).findLastIndex((step) => step.kind === kind);

export type Sorted = { readonly cards: readonly Card[]; readonly groups: readonly Group[] };

/**
 * What a step works on: the shown cards of the nearest writing step before it, as they are sorted in it or
 * in the sorting step between them.
 */
export function sortedFor(
  plan: Plan,
  stepId: string,
  { entries, shown }: { readonly entries: readonly Written[]; readonly shown: readonly string[] },
): Sorted {
  const at = plan.steps.findIndex(({ id }) => id === stepId);
  const written = nearest(plan, at, 'write');
  const source = plan.steps[written];
  if (!source || !shown.includes(source.id)) return { cards: [], groups: [] };
  const own = plan.steps[at]?.kind === 'group' ? at : nearest(plan, at, 'group');
  const sorting = own > written ? plan.steps[own] : undefined;
  const groups = sorting ? groupsOf(entries, sorting.id) : [];
  return { cards: cardsOf(entries, source.id), groups };
}

/** What dots can be given to in a step. */
export const candidatesFor = (...of: Parameters<typeof sortedFor>): readonly Card[] => {
  const { groups, cards } = sortedFor(...of);
  return candidates(groups, cards);
};

/** The ballots of a step, one for each seat. */
export const ballotsOf = (entries: readonly Written[], step: string): readonly (readonly string[])[] => {
  const votes = byTime(entries.filter((entry) => entry.kind === 'vote' && entry.step === step));
  return [...new Map(votes.map(({ seatId, data }) => [seatId, idsIn(data, 'on')])).values()];
};
