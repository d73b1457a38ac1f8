import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../prompts/prompt.ts';
import { sheetsOf } from '../tool.testing.ts';
import type { ToolSheet } from '../tool.ts';
import { weigh } from './assess.ts';
import { addMonths, cycleFrom } from './cycle.ts';
import { tool } from './tool.ts';

const sheet = (shared: Answers): ToolSheet => ({ title: '', shared, sides: [] });

describe('a worked example', () => {
  // Departments: 4, 3, 2, 3 = mean 3. Team: 5, 4, 5, don't know = mean 4.67. Lean 1.67: a team across the house.
  const filled = sheet({
    ...{ ownership: 4, nearness: 3, craft: 2, trained: 3 },
    ...{ coherence: 5, boldness: 4, overlap: 5, team: 'dont-know' },
    first: '2027-01-20',
  });

  it('weighs the two sides by their means', () => {
    const { a, b, lean, approach, base } = weigh([filled]);
    expect([a, approach]).toEqual([3, 'b']);
    expect(b).toBeCloseTo(14 / 3);
    expect(lean).toBeCloseTo(5 / 3);
    expect(base).toEqual({ answered: 7, asked: 8 });
  });

  it('names the strong statement that pulls the other way, and lays out the year', () => {
    const { blocks } = tool.compute(filled);
    expect(blocks.find(({ id }) => id === 'watch')).toMatchObject({
      items: [{ say: 'bWatch1' }, { say: 'bWatch2' }, { values: { statement: { prompt: 'ownership' } } }],
    });
    expect(blocks.find(({ id }) => id === 'cycle')).toMatchObject({
      items: [
        { label: { say: 'bYear1' }, from: '2027-01-20' },
        { from: '2027-02-20' },
        { from: '2027-03-20' },
        { from: '2027-09-20' },
        { label: { say: 'bYear5' }, from: '2027-11-20' },
      ],
    });
  });

  it('lets the decision stand above the indication', () => {
    const { blocks } = tool.compute(sheet({ ...filled.shared, chosen: 'hybrid' }));
    expect(blocks.find(({ id }) => id === 'note')).toMatchObject({ paragraphs: [{ say: 'hybridNote' }] });
    expect(blocks.find(({ id }) => id === 'cycle')).toMatchObject({
      items: [{ label: { say: 'hybridYear1' } }, {}, {}, {}, {}],
    });
  });
});

describe('the lean', () => {
  it('points nowhere on one answer for a side', () =>
    expect(weigh([sheet({ ownership: 5, coherence: 5, boldness: 5 })]).approach).toBeNull());

  it('is both when the sides are under one step apart', () =>
    expect(weigh([sheet({ ownership: 4, craft: 4, coherence: 4, team: 5 })]).approach).toBe('hybrid'));

  it('lies between −4 and 4, and points the same way in whatever order colleagues are counted', () => {
    fc.assert(
      fc.property(fc.array(sheetsOf(tool), { minLength: 1, maxLength: 4 }), (voices) => {
        const { lean, approach } = weigh(voices);
        expect(Math.abs(lean ?? 0)).toBeLessThanOrEqual(4);
        expect(weigh(voices.toReversed()).approach).toBe(approach);
      }),
    );
  });
});

describe('the year', () => {
  it('keeps to the last day of a shorter month', () => {
    expect([1, 2, 13].map((months) => addMonths('2027-01-31', months))).toEqual([
      '2027-02-28',
      '2027-03-31',
      '2028-02-29',
    ]);
  });

  it('comes in order', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1950-01-01'), max: new Date('2150-01-01'), noInvalidDate: true }),
        (date) => {
          const days = cycleFrom(date.toISOString().slice(0, 10));
          expect(days.toSorted()).toEqual(days);
        },
      ),
    );
  });
});
