import { cellsOf, knownBase, mean, numberOf, rowsOf, textOf } from '../counting.ts';
import type { Bar, Base, ResultBlock, Said, ToolResult } from '../result.ts';
import type { ToolSheet } from '../tool.ts';
import { type Dimension, dimensionIds, dimensions } from './dimensions.ts';

type Sign = {
  readonly dimension: Dimension;
  readonly id: string;
  readonly start: number | null;
  readonly now: number | null;
  readonly evidence: string;
};

const scale = [1, 5] as const;

/** Each dimension now beside its start, what moved most, and what is claimed without being known. */
export function assess(sheet: ToolSheet): ToolResult {
  const signs = signsOf(sheet);
  const claimed = signs.filter(({ now }) => now !== null);
  const reached = numberOf(sheet.shared['reached']);
  return {
    blocks: [
      figure('reached', reached, { answered: reached === null ? 0 : 1, asked: 1 }),
      {
        kind: 'bars',
        id: 'value',
        scale,
        bars: dimensionIds.map((id) => bar(signs, id)),
        markLabel: { say: 'start' },
      },
      movement(signs),
      {
        kind: 'figure',
        id: 'known',
        value:
          claimed.length === 0
            ? null
            : claimed.filter(({ evidence }) => evidence !== '').length / claimed.length,
        as: 'percent',
        scale: [0, 1],
        base: { answered: claimed.length, asked: signs.length },
      },
      list('unproven', claimed.filter(({ evidence }) => evidence === '').map(named), 'allProven'),
      stories(sheet),
    ],
  };
}

const figure = (id: string, value: number | null, base: Base): ResultBlock => ({
  kind: 'figure',
  id,
  value,
  as: 'whole',
  base,
});

const signsOf = ({ shared }: ToolSheet): readonly Sign[] =>
  dimensionIds.flatMap((dimension) =>
    dimensions[dimension].map((id): Sign => {
      const cells = cellsOf(shared[dimension], id);
      const { start, now, evidence } = cells;
      return { dimension, id, start: numberOf(start), now: numberOf(now), evidence: textOf(evidence) };
    }),
  );

function bar(signs: readonly Sign[], dimension: Dimension): Bar {
  const own = signs.filter((sign) => sign.dimension === dimension);
  const now = own.map((sign) => sign.now);
  return {
    label: { prompt: dimension },
    value: mean(now),
    mark: mean(own.map(({ start }) => start)),
    base: knownBase(now),
  };
}

const named = ({ dimension, id }: Sign): Said => ({ prompt: dimension, row: id });

/** Now minus start, mean over the signs that have both: what moved, and how much. */
function movement(signs: readonly Sign[]): ResultBlock {
  const rows = dimensionIds.map((dimension): readonly Said[] => {
    const both = signs.filter(
      (sign) => sign.dimension === dimension && sign.start !== null && sign.now !== null,
    );
    const moved = mean(both.map(({ start, now }) => (now ?? 0) - (start ?? 0)));
    return [
      { prompt: dimension },
      moved === null ? { say: 'notYet' } : { number: moved, as: 'signed' },
      { say: 'ofSigns', values: { both: both.length, all: dimensions[dimension].length } },
    ];
  });
  return {
    kind: 'table',
    id: 'movement',
    columns: [{ say: 'dimension' }, { say: 'moved' }, { say: 'ground' }],
    rows,
  };
}

const list = (id: string, items: readonly Said[], none: string): ResultBlock => ({
  kind: 'list',
  id,
  items,
  none: { say: none },
});

function stories({ shared }: ToolSheet): ResultBlock {
  const told = rowsOf(shared['stories']).flatMap(({ cells }): Said[] => {
    const [story, where] = [textOf(cells['story']), textOf(cells['where'])];
    if (story === '') return [];
    return [
      where === ''
        ? { text: story }
        : { say: 'story', values: { story: { text: story }, where: { text: where } } },
    ];
  });
  return list('stories', told, 'noStories');
}
