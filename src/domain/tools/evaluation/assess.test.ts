import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../prompts/prompt.ts';
import { blockOf as block } from '../block.testing.ts';
import { sheetsOf } from '../tool.testing.ts';
import type { ToolSheet } from '../tool.ts';
import { assess, combine } from './assess.ts';
import { trafficLight } from './measures.ts';
import { tool } from './tool.ts';

const sheet = (shared: Answers, ...sides: readonly Answers[]): ToolSheet => ({
  title: '',
  shared,
  sides: sides.map((answers, index) => ({ id: `part-${index + 1}`, name: `P${index + 1}`, answers })),
});

// Cooperation 4+5+4+3 = 16 of 4, progress 2+3, results 4+4, citizens 5+4, own 4+2.
const library: Answers = {
  ...{ aloud: 4, kept: 5, contribute: 4, decides: 3, there: 2, obstacles: 3 },
  ...{ goals: 4, quality: 4, difference: 5, reached: 4, hoped: 4, elsewhere: 2 },
  surprise: 'At så mange blev siddende',
};
// Cooperation 3+4+2+3 = 12 of 4, progress 2+2, results 4+5, citizens 4+don't know, own 5+5.
const museum: Answers = {
  ...{ aloud: 3, kept: 4, contribute: 2, decides: 3, there: 2, obstacles: 2 },
  ...{ goals: 4, quality: 5, difference: 4, reached: 'dont-know', hoped: 5, elsewhere: 5 },
};
const before: Answers = {
  previous: [
    { id: 'progress', cells: { mean: 3.5 } },
    { id: 'own', cells: { mean: 4 } },
  ],
};

describe('a round of two parties', () => {
  const result = assess(sheet(before, library, museum));

  it('has five indices with a light by mean and gap', () => {
    // 28/8, 9/4, 17/4, 13/3, 16/4; gaps 4−3, 2.5−2, 4.5−4, 4.5−4, 5−3.
    const bars = block(result, 'bars', 'indices')?.bars;
    expect(bars?.map(({ value }) => value)).toEqual([3.5, 2.25, 4.25, 13 / 3, 4]);
    expect(bars?.map(({ light }) => light)).toEqual(['amber', 'red', 'green', 'green', 'red']);
    expect(bars?.map(({ mark }) => mark)).toEqual([null, 3.5, null, null, 4]);
    expect(bars?.[3]?.base).toEqual({ answered: 3, asked: 4 });
    const gaps = block(result, 'table', 'parties')?.rows.map((row) => row.at(-1));
    expect(gaps).toEqual([1, 0.5, 0.5, 0.5, 2].map((number) => ({ number, as: 'plain' })));
  });

  it('has an overall mean, and a gap between the parties', () => {
    // The library 44/12, the museum 39/11; together 83/23.
    expect(block(result, 'figure', 'overall')).toMatchObject({ value: 83 / 23, light: 'amber' });
    expect(block(result, 'figure', 'gap')?.value).toBeCloseTo(44 / 12 - 39 / 11, 10);
    expect(block(result, 'verdict', 'verdict')?.base).toEqual({ answered: 23, asked: 24 });
  });

  it('proposes the largest spread, the lowest mean and the largest change', () => {
    // elsewhere 5−2 = 3; there (2+2)/2 = 2; progress 2.25 − 3.5 = −1.25.
    expect(block(result, 'list', 'talk')?.items).toEqual([
      { say: 'widest', values: { what: { prompt: 'elsewhere' }, value: { number: 3, as: 'whole' } } },
      { say: 'lowest', values: { what: { prompt: 'there' }, value: { number: 2, as: 'plain' } } },
      { say: 'changed', values: { what: { say: 'progress' }, value: { number: -1.25, as: 'signed' } } },
    ]);
  });

  it('shows what each wrote, side by side', () => {
    expect(block(result, 'table', 'words')?.rows[0]?.slice(1)).toEqual([
      { all: [{ text: 'At så mange blev siddende' }] },
      { say: 'none' },
    ]);
  });

  it('counts people of one party together when they answered alone', () => {
    const voices = [sheet(before, library, {}), sheet({}, {}, museum)];
    expect(combine(voices)).toEqual(result);
  });

  it('is read on the areas that were picked, when some were', () => {
    // Progress and own: 9/4 and 16/4, together 25/8.
    const picked = assess(sheet({ areas: ['progress', 'own'] }, library, museum));
    expect(block(picked, 'bars', 'indices')?.bars.map(({ value }) => value)).toEqual([2.25, 4]);
    expect(block(picked, 'figure', 'overall')).toMatchObject({
      value: 25 / 8,
      base: { answered: 8, asked: 8 },
    });
    expect(block(picked, 'table', 'ratings')?.rows).toHaveLength(4);
  });

  it('gives no verdict with one party', () => {
    const alone = assess(sheet({}, library, {}));
    expect(block(alone, 'verdict', 'verdict')).toMatchObject({ said: { say: 'one-party' } });
    expect(block(alone, 'bars', 'indices')?.bars.every(({ light }) => light === undefined)).toBe(true);
  });
});

describe('the light', () => {
  it.each([
    [4, 0.99, 'green'],
    [4, 1, 'amber'],
    [3.99, 0, 'amber'],
    [3, 1.99, 'amber'],
    [2.99, 0, 'red'],
    [5, 2, 'red'],
    [13 / 3, 13 / 3 - 10 / 3, 'amber'],
    [4, null, undefined],
    [null, null, undefined],
  ] as const)('of a mean of %s and a gap of %s is %s', (value, gap, light) => {
    expect(trafficLight(value, gap)).toBe(light);
  });
});

describe('the round on the criteria, and the agreements', () => {
  const shared: Answers = {
    criteria: [
      { id: 'a', cells: { criterion: 'Antal gæster', fate: 'drop', why: 'Siger intet om udbyttet' } },
      { id: 'b', cells: { criterion: 'Gæster, der kommer igen' } },
    ],
    agreements: [
      { id: 'c', cells: { what: 'Spørg ti gæster', who: 'Museet', due: '2026-12-01' } },
      { id: 'd', cells: { who: 'Biblioteket' } },
    ],
  };
  const result = assess(sheet(shared));

  it('put each criterion where it was decided, the undecided last', () => {
    expect(block(result, 'board', 'criteria')?.items.map(({ at }) => at)).toEqual([2, 4]);
  });

  it('count once what stands on every sheet', () => {
    const twice = combine([sheet(shared), sheet(shared)]);
    expect(block(twice, 'board', 'criteria')).toEqual(block(result, 'board', 'criteria'));
    expect(block(twice, 'table', 'agreements')).toEqual(block(result, 'table', 'agreements'));
  });

  it('hold what was agreed, with who and when', () => {
    expect(block(result, 'table', 'agreements')?.rows).toEqual([
      [{ text: 'Spørg ti gæster' }, { text: 'Museet' }, { day: '2026-12-01' }],
    ]);
  });
});

it('figures lie in their bounds, and the points are of different statements', () => {
  fc.assert(
    fc.property(sheetsOf(tool), (any) => {
      const result = assess(any);
      const gap = block(result, 'figure', 'gap')?.value ?? 0;
      expect(gap).toBeGreaterThanOrEqual(0);
      expect(gap).toBeLessThanOrEqual(4);
      const points = block(result, 'list', 'talk')?.items.map(
        (item) => 'values' in item && item.values?.['what'],
      );
      expect(new Set(points?.map((what) => JSON.stringify(what))).size).toBe(points?.length);
    }),
  );
});
