import { expect, it } from 'vitest';
import type { ResultBlock } from '#domain/tools/result.ts';
import { drawBlock } from './draw-block.ts';

const typed = (text: string) => ({ text });
const hostile = typed('<script>alert(1)</script>');
const blocks: readonly ResultBlock[] = [
  {
    kind: 'bars',
    id: 'bars',
    scale: [-4, 4],
    as: 'signed',
    bars: [
      { label: hostile, value: -2, light: 'red', mark: 1 },
      { label: hostile, value: null },
    ],
  },
  {
    kind: 'radar',
    id: 'radar',
    scale: [1, 5],
    bars: [1, 2, null].map((value) => ({ label: hostile, value })),
  },
  {
    kind: 'grid',
    id: 'grid',
    x: { title: hostile, heads: [hostile, hostile] },
    y: { title: hostile, heads: [hostile] },
    cells: [['green', 'amber']],
    items: [{ label: hostile, x: 1, y: 0, light: 'amber' }],
  },
  { kind: 'rings', id: 'rings', heads: [hostile, hostile], items: [{ label: hostile, at: 1, light: 'red' }] },
  { kind: 'calendar', id: 'calendar', items: [{ label: hostile, from: '2026-03-01', to: '2026-05' }] },
];

it.each(blocks)('a picture of $kind holds numbers and shapes, and nothing that anybody wrote', (block) => {
  const drawn = drawBlock(block, 'da');
  expect(drawn?.svg).toMatch(
    /^<svg [^>]*>(<(rect|circle|path|text) [^<>]*(\/>|>[\d,.+−–]*<\/text>))*<\/svg>$/,
  );
  expect(drawn?.svg).not.toMatch(/NaN|Infinity|undefined/);
  expect(drawn?.ratio).toBeGreaterThan(0);
});

it('there is no picture of nothing, or of words', () => {
  const base = { answered: 0, asked: 1 };
  expect(drawBlock({ kind: 'verdict', id: 'v', said: hostile, base }, 'da')).toBeNull();
  expect(
    drawBlock({ kind: 'calendar', id: 'c', items: [{ label: hostile, from: 'snart' }] }, 'da'),
  ).toBeNull();
  expect(drawBlock({ kind: 'rings', id: 'r', heads: [hostile], items: [] }, 'da')).toBeNull();
});
