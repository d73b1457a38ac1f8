import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  accountTexts,
  figureIds,
  figuresOf,
  missingOf,
  type CountedPartnership,
  type Texts,
} from './figures.ts';

const counted: fc.Arbitrary<readonly CountedPartnership[]> = fc.array(
  fc.record({
    partnershipId: fc.uuid(),
    name: fc.string(),
    state: fc.constantFrom('exploring', 'building', 'agreed', 'ended'),
    agreement: fc.constantFrom('none', 'draft', 'put-forward', 'in-force'),
    began: fc.boolean(),
    ended: fc.boolean(),
    goals: fc.subarray(['a', 'b', 'c', 'gone']),
    kinds: fc.subarray(['museum', 'school', 'company'] as const),
    evaluations: fc.nat(2),
    events: fc.nat(5),
  }),
  { maxLength: 20 },
);
const goals = ['a', 'b', 'c'].map((id) => ({ id, title: `Mål ${id}` }));
const nothing = { hours: null, reach: null, money: null };
const summed = fc.option(fc.record({ sum: fc.nat(10_000), partnerships: fc.nat(20) }));

describe('the figures of a year', () => {
  it('are always all of them, within their bounds, and what nobody has written down is missing and not zero', () => {
    fc.assert(
      fc.property(counted, fc.record({ hours: summed, reach: summed, money: summed }), (all, given) => {
        const figures = figuresOf(all, goals, given);
        expect(figures.map(({ id }) => id)).toEqual(figureIds);
        for (const id of ['begun', 'ended', 'active', 'in-force', 'evaluations', 'goals-served'] as const) {
          const one = figures.find((figure) => figure.id === id);
          expect(one?.value).toBeLessThanOrEqual(one?.of ?? -1);
        }
        for (const id of ['hours', 'reach', 'money'] as const)
          expect(figures.find((figure) => figure.id === id)?.value).toBe(given[id]?.sum ?? null);
      }),
    );
  });

  it('count a partnership once for each goal it serves and each sector it is with', () => {
    fc.assert(
      fc.property(counted, (all) => {
        const figures = figuresOf(all, goals, nothing);
        const parts = (id: string) =>
          figures.find((figure) => figure.id === id)?.parts.reduce((sum, { value }) => sum + value, 0);
        const known = all.flatMap((one) => one.goals.filter((id) => goals.some((goal) => goal.id === id)));
        expect(parts('goals-served')).toBe(known.length);
        expect(parts('sectors')).toBe(all.flatMap((one) => one.kinds).length);
      }),
    );
  });

  it('say what is missing', () => {
    const texts = Object.fromEntries(accountTexts.map((id) => [id, id === 'intro' ? 'Et år' : ' '])) as Texts;
    expect(missingOf(figuresOf([], [], nothing), texts)).toEqual({
      figures: ['goals-served', 'reach', 'hours', 'money'],
      texts: accountTexts.filter((id) => id !== 'intro'),
    });
  });
});
