import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../prompts/prompt.ts';
import { blockOf as block } from '../block.testing.ts';
import { sheetsOf } from '../tool.testing.ts';
import type { ToolSheet } from '../tool.ts';
import { assess, combine } from './assess.ts';
import { asked } from './statements.ts';
import { tool } from './tool.ts';

const all = Object.values(asked).flat();
const voice = (role: string, value: number, more: Answers = {}): ToolSheet => ({
  title: '',
  shared: { role, ...Object.fromEntries(all.map((id) => [id, value])), ...more },
  sides: [],
});
const times = (count: number, one: ToolSheet): readonly ToolSheet[] =>
  Array.from({ length: count }, () => one);

describe('a house', () => {
  // All 4, but time for partnerships 1 and 3, mandate 2 and 4.
  const result = assess(voice('staff', 4, { hours: 1, cover: 3, alone: 2 }));

  it('has a mean for each theme', () => {
    // Time (1+3)/2 = 2, mandate (2+4)/2 = 3; all (12·4 − 3 − 1 − 2)/12 = 42/12 = 3.5.
    const bars = block(result, 'bars', 'themes')?.bars;
    expect(bars?.map(({ value }) => value)).toEqual([4, 2, 3, 4, 4, 4, 4]);
    expect(bars?.map(({ light }) => light).slice(0, 3)).toEqual(['green', 'red', 'amber']);
    expect(block(result, 'figure', 'overall')?.value).toBe(3.5);
  });

  it('is given a habit for the two lowest statements, from two themes', () => {
    // hours 1, alone 2, cover 3: cover is of the same theme as hours.
    const items = block(result, 'list', 'habits')?.items;
    expect(items?.map((item) => 'values' in item && item.values?.['habit'])).toEqual([
      { say: 'habit-hours' },
      { say: 'habit-alone' },
    ]);
  });
});

describe('staff beside leaders', () => {
  const [staff, leaders] = [times(5, voice('staff', 3)), times(5, voice('leader', 5))];

  it('are shown when each group has five', () => {
    const bars = block(combine([...staff, ...leaders]), 'bars', 'hats')?.bars;
    expect(bars?.every(({ value, mark }) => value === 3 && mark === 5)).toBe(true);
  });

  it.each([
    ['leaders are four', [...staff, ...leaders.slice(1)]],
    ['staff are four', [...staff.slice(1), ...leaders]],
    ['one who said neither could be counted out', [...staff, ...leaders, voice('unsaid', 1)]],
  ])('are not shown when %s', (_, voices) => {
    expect(block(combine(voices), 'bars', 'hats')).toBeUndefined();
  });
});

it('spreads lie from 0 to 4, the widest first', () => {
  fc.assert(
    fc.property(fc.array(sheetsOf(tool), { minLength: 5, maxLength: 7 }), (voices) => {
      const spreads = block(combine(voices), 'table', 'spreads')?.rows.flatMap(([, , cell]) =>
        cell && 'number' in cell ? [cell.number] : [],
      );
      expect(spreads).toEqual(spreads?.toSorted((a, b) => b - a));
      expect(spreads?.every((one) => one >= 0 && one <= 4)).toBe(true);
    }),
  );
});
