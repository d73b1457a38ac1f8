import { expect, it } from 'vitest';
import {
  type Axis,
  type Drawn,
  drawnRows,
  gridPoints,
  half,
  placeAt,
  ringPoints,
  stepOn,
} from './placements.ts';

const axis = (column: string, ...values: string[]): Axis => ({
  column,
  title: column,
  heads: values.map((value) => ({ value, label: value })),
});
const rings = axis('ring', 'close', 'loose', 'wished');
const row = (id: string, cells: Record<string, string | number>) => ({ id, cells });

it('a point lies where its row says, and reading the point gives the row’s place again', () => {
  const rows = [
    row('a', { ring: 'close' }),
    row('b', { ring: 'wished' }),
    row('c', { ring: 'wished' }),
    row('d', {}),
  ];
  const drawn = drawnRows([rings], rows);
  expect(drawn.map(({ at }) => at)).toEqual([[0], [2], [2], null]);
  const points = ringPoints(3, drawn);
  expect(points.has('d')).toBe(false);
  for (const {
    row: { id },
    at,
  } of drawn.filter((one): one is Drawn & { at: readonly number[] } => one.at !== null))
    expect(placeAt('rings', [rings], points.get(id) ?? [0, 0])).toEqual(at);
});

it('a grid has its first step of y at the foot', () => {
  const [x, y] = [axis('chance', '1', '2', '3'), axis('harm', '1', '2', '3')];
  const drawn = drawnRows([x, y], [row('low', { chance: 1, harm: 1 }), row('high', { chance: 3, harm: 3 })]);
  const points = gridPoints([x, y], drawn);
  expect(points.get('low')?.[1]).toBeGreaterThan(half);
  for (const {
    row: { id },
    at,
  } of drawn)
    expect(placeAt('grid', [x, y], points.get(id) ?? [0, 0])).toEqual(at);
  expect(placeAt('grid', [x, y], [-5, 9_999])).toEqual([0, 0]);
});

it('a step stays within the axis, and begins at the first', () => {
  expect(stepOn(rings, 0, -1)?.value).toBe('close');
  expect(stepOn(rings, 0, 1)?.value).toBe('loose');
  expect(stepOn(rings, 2, 1)?.value).toBe('wished');
  expect(stepOn(rings, undefined, 1)?.value).toBe('close');
});
