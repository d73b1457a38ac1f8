import { cellsOf, knownBase, mean, numberOf, spread } from '../counting.ts';
import type { Bar, ResultBlock, Said, ToolResult } from '../result.ts';
import type { ToolSheet } from '../tool.ts';
import { type Dimension, dimensionIds, dimensions } from './dimensions.ts';

type Scored = {
  readonly id: Dimension;
  readonly values: readonly (number | null)[];
  readonly mean: number | null;
  readonly level: number | null;
};

/** Level 1-5: one more than the mean of answers from 0 to 4, rounded down; null when nothing is known. */
export const levelOf = (value: number | null): number | null =>
  value === null ? null : 1 + Math.floor(value);

/** What one sheet shows, beside its own last levels when they are written. */
export const assess = (sheet: ToolSheet): ToolResult => ({
  blocks: show([sheet], (id) => numberOf(cellsOf(sheet.shared['before'], id)['level'])),
});

/** The same for colleagues who answered alone, and where they see it differently. */
export const combine = (voices: readonly ToolSheet[]): ToolResult => ({
  blocks: [...show(voices), differences(voices)],
});

function show(
  voices: readonly ToolSheet[],
  before: (id: Dimension) => number | null = () => null,
): readonly ResultBlock[] {
  const scored = dimensionIds.map((id) => score(voices, id));
  const values = scored.flatMap((one) => one.values);
  const level = levelOf(mean(values));
  const base = knownBase(values);
  const marked = dimensionIds.some((id) => before(id) !== null);
  const bars = scored.map((one) => bar(one, before(one.id)));
  const lowest = lowestOf(scored);
  return [
    { kind: 'verdict', id: 'verdict', said: { say: level === null ? 'unknown' : `level${level}` }, base },
    { kind: 'figure', id: 'level', value: level, as: 'whole', scale: [1, 5], base },
    {
      kind: 'radar',
      id: 'dimensions',
      scale: [1, 5],
      as: 'whole',
      bars,
      ...(marked && { markLabel: { say: 'before' } }),
    },
    table(scored),
    { kind: 'list', id: 'lowest', items: lowest.map(told), ordered: true, none: { say: 'nothingLow' } },
    { kind: 'list', id: 'start', items: startWith(lowest), ordered: true, none: { say: 'nothingLow' } },
  ];
}

function score(voices: readonly ToolSheet[], id: Dimension): Scored {
  const values = voices.flatMap(({ shared }) => dimensions[id].map((item) => numberOf(shared[item])));
  return { id, values, mean: mean(values), level: levelOf(mean(values)) };
}

const bar = ({ id, level, values }: Scored, mark: number | null): Bar => ({
  label: { say: id },
  value: level,
  ...(mark !== null && { mark }),
  base: knownBase(values),
});

const table = (scored: readonly Scored[]): ResultBlock => ({
  kind: 'table',
  id: 'table',
  columns: [{ say: 'dimension' }, { say: 'mean' }, { say: 'levelName' }, { say: 'answered' }],
  rows: scored.map((one) => [
    { say: one.id },
    one.mean === null ? { say: 'none' } : { number: one.mean },
    one.level === null ? { say: 'none' } : { say: `name${one.level}` },
    { number: knownBase(one.values).answered, as: 'whole' },
  ]),
});

type Low = Scored & { readonly mean: number; readonly level: number };

/** The two dimensions with the lowest means, full marks left out; of equals, the earlier chapter. */
const lowestOf = (scored: readonly Scored[]): readonly Low[] =>
  scored
    .filter((one): one is Low => one.mean !== null && one.mean < 4)
    .toSorted((a, b) => a.mean - b.mean)
    .slice(0, 2);

const told = ({ id, mean: value }: Low): Said => ({
  say: 'scored',
  values: { dimension: { say: id }, value: { number: value } },
});

/** Three tools to start with: the first of each low dimension, then the second of the lowest. */
function startWith([lowest, second]: readonly Low[]): readonly Said[] {
  const keys = [lowest && `${lowest.id}First`, second && `${second.id}First`, lowest && `${lowest.id}Second`];
  return keys.filter((key) => key !== undefined).map((say) => ({ say }));
}

/** Dimensions where the means of two voices are two steps or more apart, the widest first, three at most. */
function differences(voices: readonly ToolSheet[]): ResultBlock {
  const apart = dimensionIds
    .map((id) => ({ id, value: spread(voices.map((voice) => score([voice], id).mean)) }))
    .filter((one): one is { id: Dimension; value: number } => one.value !== null && one.value >= 2)
    .toSorted((a, b) => b.value - a.value)
    .slice(0, 3);
  const items = apart.map(({ id, value }): Said => ({
    say: 'scored',
    values: { dimension: { say: id }, value: { number: value } },
  }));
  return { kind: 'list', id: 'differences', items, ordered: true, none: { say: 'nothingApart' } };
}
