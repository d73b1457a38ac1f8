import { describe, expect, it } from 'vitest';
import { extent, shareOf } from './share.ts';
import { drawSpans } from './spans.ts';

describe('a bar', () => {
  it('starts at the lowest of its scale, or at nothing where the scale has it', () => {
    expect(extent(3, [1, 5])).toEqual({ from: 0, to: 0.5 });
    expect(extent(-2, [-4, 4])).toEqual({ from: 0.25, to: 0.5 });
    expect(extent(null, [1, 5])).toBeNull();
  });

  it('never leaves its scale, even when that has no width', () => {
    expect([shareOf(9, [1, 5]), shareOf(-9, [1, 5]), shareOf(3, [3, 3])]).toEqual([1, 0, 0]);
  });
});

describe('things in time', () => {
  it('stand in the months of any year when one of them is a month', () => {
    const { ticks, bars } = drawSpans([{ from: '3' }, { from: '2026-11-01' }]);
    expect(ticks).toHaveLength(12);
    expect(bars.map(({ number, from }) => [number, from])).toEqual([
      [1, 2],
      [2, 10],
    ]);
  });

  it('share a row only when they do not overlap', () => {
    const { bars, rows } = drawSpans([
      { from: '2026-01-01', to: '2026-03-31' },
      { from: '2026-02-01', to: '2026-02-10' },
      { from: '2026-05-01' },
    ]);
    expect([rows, bars.map(({ row }) => row)]).toEqual([2, [0, 1, 0]]);
  });

  it('that cannot be placed are left to the table', () => {
    expect(drawSpans([{ from: 'snart' }])).toEqual({ ticks: [], bars: [], rows: 0 });
  });
});
