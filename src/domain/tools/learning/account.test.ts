import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cells } from '../../prompts/prompt.ts';
import { blockOf as block } from '../block.testing.ts';
import { sheetsOf } from '../tool.testing.ts';
import type { ToolSheet } from '../tool.ts';
import { account } from './account.ts';
import { tool } from './tool.ts';

const sheet = (...partners: readonly (readonly Cells[])[]): ToolSheet => ({
  title: '',
  shared: {},
  sides: partners.map((rows, index) => ({
    id: `part-${index + 1}`,
    name: `P${index + 1}`,
    answers: { learnings: rows.map((cells, row) => ({ id: `r${row}`, cells })) },
  })),
});

describe('an account with two partners', () => {
  const result = account(
    sheet(
      [
        { wish: 'Udstille', area: 'methods', expected: 3, achieved: 5, home: 'Øvet på filialen' },
        { wish: 'Lyd', area: 'technology', expected: 4, achieved: 2 },
      ],
      [
        { wish: 'Søge', area: 'methods', expected: 4, achieved: 3, evidence: 'Ny vejledning' },
        { wish: 'Tal', area: 'methods', expected: 5, achieved: 'dont-know' },
      ],
    ),
  );

  it('has a gap of what was achieved minus what was expected', () => {
    // (2 − 2 − 1) / 3 = −1/3; the fourth has not been achieved or missed yet.
    expect(block(result, 'figure', 'gap')).toMatchObject({ light: 'amber', base: { answered: 3, asked: 4 } });
    expect(block(result, 'figure', 'gap')?.value).toBeCloseTo(-1 / 3, 10);
  });

  it('has achieved beside expected for each area, of the same learnings', () => {
    // Methods: achieved (5+3)/2 = 4, expected (3+4)/2 = 3.5. Technology: 2 and 4, two steps short.
    const bars = block(result, 'bars', 'areas')?.bars;
    expect(bars?.[0]).toMatchObject({ value: 4, mark: 3.5, light: 'green', base: { answered: 2, asked: 3 } });
    expect(bars?.[1]).toMatchObject({ value: 2, mark: 4, light: 'red' });
    expect(block(result, 'table', 'byArea')?.rows[0]?.slice(1)).toEqual([
      { number: 3, as: 'whole' },
      { number: 3.5, as: 'plain' },
      { number: 4, as: 'plain' },
      { number: 0.5, as: 'signed' },
    ]);
  });

  it('has a heat map of partners by areas', () => {
    const items = block(result, 'grid', 'heat')?.items;
    expect(items?.map(({ x, y, light }) => [x, y, light])).toEqual([
      [0, 1, 'green'],
      [0, 5, 'red'],
      [1, 1, 'amber'],
    ]);
  });

  it('tells what has no way home, what is behind, what nothing shows, and where nobody learns', () => {
    expect(block(result, 'figure', 'home')?.value).toBe(1 / 4);
    const wishes = (id: string) =>
      block(result, 'list', id)?.items.map((item) => 'values' in item && item.values?.['wish']);
    expect(wishes('behind')).toEqual([{ text: 'Lyd' }, { text: 'Søge' }]);
    expect(wishes('unproved')).toEqual([{ text: 'Udstille' }]);
    expect(block(result, 'list', 'white')?.items).toHaveLength(6);
  });
});

it('the bar minus its mark is the gap of the area, from −4 to 4', () => {
  fc.assert(
    fc.property(sheetsOf(tool), (any) => {
      const result = account(any);
      const rows = block(result, 'table', 'byArea')?.rows ?? [];
      for (const [index, { value, mark }] of (block(result, 'bars', 'areas')?.bars ?? []).entries()) {
        const gap = rows[index]?.at(-1);
        if (value === null) expect(gap).toEqual({ say: 'none' });
        else expect(gap && 'number' in gap && gap.number).toBeCloseTo(value - (mark ?? 0), 9);
      }
      expect(Math.abs(block(result, 'figure', 'gap')?.value ?? 0)).toBeLessThanOrEqual(4);
    }),
  );
});
