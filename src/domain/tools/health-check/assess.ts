import { knownBase, lightOf, mean, numberOf, spread } from '../counting.ts';
import { hasAnswered, partiesOf, type Party } from '../parties.ts';
import { highest, lowest, type Rated } from '../ratings.ts';
import type { ResultBlock, Said, ToolResult } from '../result.ts';
import type { ToolSheet } from '../tool.ts';
import { type Factor, factors, statements } from './statements.ts';

/** From `good` a strength, below `poor` something to act on, and something to talk about between. */
const [poor, good] = [3, 4];

/** Fewest voices before anything is shown of a group that answers without names. */
export const least = 3;

const all: readonly string[] = Object.values(statements).flat();
const scale = [1, 5] as const;

/** What the parties answered together, a column each. */
export const assess = (sheet: ToolSheet): ToolResult => show(partiesOf([sheet]), true);

/**
 * What people answered alone. The parties are told apart only when each that answered has `least` voices:
 * with one group hidden and the whole shown, the hidden one could be counted out.
 */
export function combine(voices: readonly ToolSheet[]): ToolResult {
  const parties = partiesOf(voices);
  return show(
    parties,
    parties.filter(hasAnswered).every(({ answers }) => answers.length >= least),
  );
}

function show(parties: readonly Party[], apart: boolean): ToolResult {
  const values = parties.flatMap((party) => scores(party, all));
  const overall = mean(values);
  const light = lightOf(overall, poor, good);
  const base = knownBase(values);
  const told = parties.filter(hasAnswered);
  return {
    blocks: [
      { kind: 'verdict', id: 'verdict', said: { say: light ?? 'unknown' }, ...(light && { light }), base },
      { kind: 'figure', id: 'overall', value: overall, as: 'plain', scale, ...(light && { light }), base },
      factorBars(parties),
      ...(apart && told.length > 1 ? betweenParties(told) : []),
      strengths(parties),
      talk(parties),
    ],
  };
}

const scores = ({ answers }: Party, ids: readonly string[]): readonly (number | null)[] =>
  answers.flatMap((one) => ids.map((id) => numberOf(one[id])));

const factorMean = (party: Party, factor: Factor): number | null => mean(scores(party, statements[factor]));

function factorBars(parties: readonly Party[]): ResultBlock {
  const bars = factors.map((factor) => {
    const values = parties.flatMap((party) => scores(party, statements[factor]));
    const value = mean(values);
    const light = lightOf(value, poor, good);
    return { label: { say: factor }, value, ...(light && { light }), base: knownBase(values) };
  });
  return { kind: 'bars', id: 'factors', scale, bars };
}

/** The largest distance between two parties on any factor, and every factor party by party. */
function betweenParties(parties: readonly Party[]): readonly ResultBlock[] {
  const gaps = factors.map((factor) => spread(parties.map((party) => factorMean(party, factor))));
  const known = gaps.filter((gap) => gap !== null);
  return [
    {
      kind: 'figure',
      id: 'gap',
      value: known.length > 0 ? Math.max(...known) : null,
      as: 'plain',
      scale: [0, 4],
      base: knownBase(gaps),
    },
    {
      kind: 'table',
      id: 'parties',
      columns: [{ say: 'factor' }, ...parties.map(({ label }) => label), { say: 'gap' }],
      rows: factors.map((factor, index) => [
        { say: factor },
        ...parties.map((party) => cell(factorMean(party, factor))),
        cell(gaps[index] ?? null),
      ]),
    },
  ];
}

const cell = (value: number | null): Said => (value === null ? { say: 'none' } : { number: value });

const ratedFactors = (parties: readonly Party[]): readonly Rated<Factor>[] =>
  factors.map((id) => ({ id, value: mean(parties.flatMap((party) => scores(party, statements[id]))) }));

function strengths(parties: readonly Party[]): ResultBlock {
  const items = highest(ratedFactors(parties), { from: good, most: 3 }).map(({ id, value }) => ({
    say: 'scored',
    values: { what: { say: id }, value: { number: value } },
  }));
  return { kind: 'list', id: 'strengths', items, none: { say: 'noStrength' } };
}

/** The three lowest statements under `good`. */
function talk(parties: readonly Party[]): ResultBlock {
  const rated = all.map((id) => ({ id, value: mean(parties.flatMap((party) => scores(party, [id]))) }));
  const items = lowest(rated, { below: good, most: 3 }).map(({ id, value }) => ({
    say: 'scored',
    values: { what: { prompt: id }, value: { number: value } },
  }));
  return { kind: 'list', id: 'talk', items, ordered: true, none: { say: 'nothingLow' } };
}
