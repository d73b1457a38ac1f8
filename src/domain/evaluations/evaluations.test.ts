import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trafficLight } from '../tools/evaluation/measures.ts';
import { indexIds } from '../tools/evaluation/questions.ts';
import type { ToolSheet } from '../tools/tool.ts';
import { addMonths, nextPulse } from './next-pulse.ts';
import { countAsked, fewestInPulse, isEnough, mostQuestions, statementsOf, usualAreas } from './rules.ts';
import { suggest, trendOf, type ShownRound } from './trend.ts';

describe('a round may be shown', () => {
  it.each([
    [
      [
        [1, 1],
        [1, 1],
      ],
      true,
    ],
    [
      [
        [5, 4],
        [5, 3],
      ],
      true,
    ],
    [
      [
        [5, 3],
        [5, 3],
      ],
      false,
    ],
    [
      [
        [9, 9],
        [1, 0],
      ],
      false,
    ],
    [
      [
        [7, 7],
        [2, 1],
        [1, 0],
      ],
      true,
    ],
    [[], false],
  ] as const)('of %j: %s', (heard, enough) => {
    expect(isEnough(heard.map(([asked, answered]) => ({ asked, answered })))).toBe(enough);
  });

  it('never with one party, and always when all of two have answered', () => {
    const heard = fc.record({
      asked: fc.integer({ min: 1, max: 40 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(heard, { minLength: 1, maxLength: 6 }), (parties) => {
        const told = parties.map(({ asked, share }) => ({ asked, answered: Math.floor(asked * share) }));
        const speaking = told.filter(({ answered }) => answered > 0).length;
        if (speaking < 2) expect(isEnough(told)).toBe(false);
        expect(isEnough(told.map(({ asked }) => ({ asked, answered: asked })))).toBe(parties.length > 1);
      }),
    );
  });
});

it('a pulse asks six to eight things as it is', () => {
  const asked = countAsked({ areas: usualAreas, open: [], question: '' });
  expect(asked).toBeGreaterThanOrEqual(fewestInPulse);
  expect(asked).toBeLessThanOrEqual(mostQuestions);
});

describe('the next pulse', () => {
  it.each([
    ['month', '2026-01-31', '2026-01-31', '2026-02-28'],
    ['quarter', '2026-11-30', '2026-11-30', '2027-02-28'],
    ['month', '2026-01-15', '2026-06-20', '2026-07-15'],
    ['dates', '2026-01-15', '2026-01-15', '2026-09-01'],
    ['dates', '2026-09-01', '2026-09-01', null],
    ['off', '2026-09-01', '2026-09-01', null],
  ] as const)('by %s, due %s and sent %s, is %s', (...[every, due, today, next]) => {
    expect(nextPulse({ every, days: ['2026-09-01', '2026-01-15'] }, due, today)).toBe(next);
  });

  it('is always to come, and one missed half year is one pulse', () => {
    const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
    const text = day.map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(text, text, fc.constantFrom('month', 'quarter'), (due, today, every) => {
        const next = nextPulse({ every, days: [] }, due, today);
        expect(next !== null && next > today && next > due).toBe(true);
        if (due <= today) expect((next ?? '') <= addMonths(today, every === 'month' ? 1 : 3)).toBe(true);
      }),
    );
  });
});

const rating = fc.constantFrom<1 | 2 | 3 | 4 | 5 | 'dont-know'>(1, 2, 3, 4, 5, 'dont-know');
const answers = fc.record(Object.fromEntries(statementsOf(indexIds).map((id) => [id, rating])), {
  requiredKeys: [],
});
const voices = fc
  .array(fc.record({ party: fc.constantFrom('a', 'b', 'c'), answers }), { maxLength: 8 })
  .map((given) =>
    given.map(({ party, answers: said }): ToolSheet => ({
      title: '',
      shared: {},
      sides: ['a', 'b', 'c'].map((id) => ({ id, name: id, answers: id === party ? said : {} })),
    })),
  );

describe('the trend', () => {
  it('has means from 1 to 5, gaps from 0 to 4, and lights as the rule has them', () => {
    fc.assert(
      fc.property(voices, (given) => {
        const [round] = trendOf([{ id: 'r', day: '2026-01-01', voices: given }]);
        for (const { mean, gap, light } of [round?.whole, ...(round?.areas ?? [])].flatMap(
          (one) => one ?? [],
        )) {
          if (mean !== null) expect(mean >= 1 && mean <= 5).toBe(true);
          if (gap !== null) expect(gap >= 0 && gap <= 4).toBe(true);
          expect(light).toBe(trafficLight(mean, gap));
        }
      }),
    );
  });

  it('gives no verdict under two parties', () => {
    fc.assert(
      fc.property(voices, (given) => {
        const one = given.map((sheet) => ({
          ...sheet,
          sides: sheet.sides.map((side) => (side.id === 'a' ? side : { ...side, answers: {} })),
        }));
        const [round] = trendOf([{ id: 'r', day: '2026-01-01', voices: one }]);
        expect(
          [round?.whole.light, ...(round?.areas ?? []).map(({ light }) => light)].every(
            (l) => l === undefined,
          ),
        ).toBe(true);
      }),
    );
  });

  it('suggests one conversation: the widest gap before the lowest mean before the longest fall', () => {
    const sheet = (party: string, value: number): ToolSheet => ({
      title: '',
      shared: { areas: ['progress'] },
      sides: ['a', 'b'].map((id) => ({
        id,
        name: id,
        answers: id === party ? { there: value, obstacles: value } : {},
      })),
    });
    const round = (day: string, a: number, b: number): ShownRound => ({
      id: day,
      day,
      voices: [sheet('a', a), sheet('b', b)],
    });
    const said = (now: ShownRound, before?: ShownRound) => {
      const rounds = trendOf([now, ...(before ? [before] : [])]);
      const last = rounds.at(-1);
      if (!last) throw new Error('no round');
      return suggest(last, rounds.at(-2));
    };
    expect(said(round('2026-04-01', 5, 2))).toEqual({ reason: 'gap', index: 'progress', value: 3 });
    expect(said(round('2026-04-01', 2, 2))).toEqual({ reason: 'low', index: 'progress', value: 2 });
    expect(said(round('2026-04-01', 4, 4), round('2026-01-01', 5, 5))).toMatchObject({
      reason: 'fallen',
      value: -1,
    });
    expect(said(round('2026-04-01', 4, 4), round('2026-01-01', 4, 4))).toEqual({ reason: 'steady' });
  });
});
