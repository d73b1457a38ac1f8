import { cellsOf, idsOf, mean, numberOf, spread } from '../counting.ts';
import { partiesOf, type Party } from '../parties.ts';
import type { Light } from '../result.ts';
import type { ToolSheet } from '../tool.ts';
import { type Index, indexIds, indices } from './questions.ts';

/** One round: who answered, and the areas its owner picked. */
export type Round = {
  readonly voices: readonly ToolSheet[];
  readonly parties: readonly Party[];
  readonly areas: readonly Index[];
};

/** The areas are those picked on any sheet; all of them when none is picked. */
export function roundOf(voices: readonly ToolSheet[]): Round {
  const picked = indexIds.filter((index) =>
    voices.some(({ shared }) => idsOf(shared['areas']).includes(index)),
  );
  return { voices, parties: partiesOf(voices), areas: picked.length > 0 ? picked : indexIds };
}

/** What is asked from 1 to 5 in the round. */
export const statementsOf = ({ areas }: Round): readonly string[] => areas.flatMap((index) => indices[index]);

/** The answers of all on some statements. */
export const valuesOf = (parties: readonly Party[], ids: readonly string[]): readonly (number | null)[] =>
  parties.flatMap((party) => partyValues(party, ids));

const partyValues = ({ answers }: Party, ids: readonly string[]): readonly (number | null)[] =>
  answers.flatMap((one) => ids.map((id) => numberOf(one[id])));

export const partyMean = (party: Party, ids: readonly string[]): number | null =>
  mean(partyValues(party, ids));

/** A mean, how far the parties' own means are apart, and the light; the last two only from two parties on. */
export type Measure = {
  readonly mean: number | null;
  readonly gap: number | null;
  readonly light: Light | undefined;
};

export function measure(parties: readonly Party[], ids: readonly string[]): Measure {
  const value = mean(valuesOf(parties, ids));
  const gap = spread(parties.map((party) => partyMean(party, ids)));
  return { mean: value, gap, light: trafficLight(value, gap) };
}

/** Thirds and sixths are not exact in binary; a gap of 1 must be 1. */
const exact = (value: number): number => Math.round(value * 1e6) / 1e6;

/** Green from a mean of 4 with a gap under 1; red under 3 or with a gap from 2; amber between. */
export function trafficLight(value: number | null, gap: number | null): Light | undefined {
  if (value === null || gap === null) return undefined;
  if (exact(value) < 3 || exact(gap) >= 2) return 'red';
  return exact(value) >= 4 && exact(gap) < 1 ? 'green' : 'amber';
}

/** The index's mean in the round before, as it was written on the sheet. */
export const previousOf = (voices: readonly ToolSheet[], index: Index): number | null =>
  voices
    .map(({ shared }) => numberOf(cellsOf(shared['previous'], index)['mean']))
    .find((value) => value !== null) ?? null;

type Point = { readonly id: string; readonly value: number };

/** What to talk about: the largest spread, the lowest mean and the largest change, each when there is one. */
export type Points = {
  readonly spread: Point | null;
  readonly lowest: Point | null;
  readonly changed: { readonly id: Index; readonly value: number } | null;
};

/** Two different statements and an index; of equals, the first asked. */
export function pointsOf(round: Round): Points {
  const { parties, voices, areas } = round;
  const statements = statementsOf(round);
  const widest = best(
    statements.map((id) => ({ id, value: spread(valuesOf(parties, [id])) })),
    (value) => value,
  );
  const others = statements.filter((id) => id !== widest?.id);
  const lowest = best(
    others.map((id) => ({ id, value: mean(valuesOf(parties, [id])) })),
    (value) => 6 - value,
  );
  const changes = areas.map((id) => ({ id, value: change(parties, voices, id) }));
  return { spread: widest, lowest, changed: best(changes, (value) => Math.abs(value)) };
}

/** A change that would be written as 0.0 is none. */
function change(parties: readonly Party[], voices: readonly ToolSheet[], index: Index): number | null {
  const [now, before] = [mean(valuesOf(parties, indices[index])), previousOf(voices, index)];
  if (now === null || before === null) return null;
  return Math.abs(now - before) < 0.05 ? 0 : now - before;
}

/** The one with most weight; none when all that is known weighs nothing. */
function best<Id extends string>(
  rated: readonly { readonly id: Id; readonly value: number | null }[],
  weight: (value: number) => number,
): { readonly id: Id; readonly value: number } | null {
  const known = rated.flatMap(({ id, value }) => (value === null ? [] : [{ id, value }]));
  const [first] = known
    .filter(({ value }) => weight(value) > 0)
    .toSorted((a, b) => weight(b.value) - weight(a.value));
  return first ?? null;
}
