import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chosenOf,
  countFacets,
  facetIds,
  fits,
  isChosen,
  loosenings,
  toggle,
  type Choice,
  type Facets,
} from './facets.ts';

const values = ['one', 'two', 'three'] as const;
const some = fc.subarray([...values]);
const record = Object.fromEntries(facetIds.map((id) => [id, some])) as Record<string, typeof some>;
const facets = fc.record(record) as unknown as fc.Arbitrary<Facets>;
const collection = fc.array(facets, { maxLength: 30 });
const choice = fc.record(record, { requiredKeys: [] }) as fc.Arbitrary<Choice>;
const single = fc.record({ facet: fc.constantFrom(...facetIds), value: fc.constantFrom(...values) });
const shown = (all: readonly Facets[], chosen: Choice): number =>
  all.filter((one) => fits(one, chosen)).length;

describe('choosing cases by facets', () => {
  it('shows everything while nothing is chosen', () => {
    fc.assert(
      fc.property(collection, (all) => {
        expect(shown(all, {})).toBe(all.length);
      }),
    );
  });

  it('counts what choosing that value alone in its facet would show', () => {
    fc.assert(
      fc.property(collection, choice, single, (all, chosen, { facet, value }) => {
        const count = countFacets(all, chosen)[facet].get(value) ?? 0;
        expect(count).toBe(shown(all, { ...chosen, [facet]: [value] }));
      }),
    );
  });

  it('adds up: a facet in which each case has one value has counts that sum to what the others leave', () => {
    const sole = fc.array(
      fc.tuple(facets, fc.constantFrom(...values)).map(([one, year]): Facets => ({ ...one, year: [year] })),
    );
    fc.assert(
      fc.property(sole, choice, (all, chosen) => {
        const sum = [...countFacets(all, chosen).year.values()].reduce((a, b) => a + b, 0);
        expect(sum).toBe(shown(all, { ...chosen, year: [] }));
      }),
    );
  });

  it('does not mind in which order things are chosen', () => {
    fc.assert(
      fc.property(collection, fc.array(single, { maxLength: 6 }), (all, steps) => {
        const unique = steps.filter(
          (step, at) => steps.findIndex((one) => JSON.stringify(one) === JSON.stringify(step)) === at,
        );
        const [ahead, back] = [unique, unique.toReversed()].map((order) =>
          order.reduce(toggle, {} as Choice),
        );
        expect(all.map((one) => fits(one, ahead ?? {}))).toEqual(all.map((one) => fits(one, back ?? {})));
      }),
    );
  });

  it('shows no fewer with one more value in the same facet, and no more with one in another', () => {
    fc.assert(
      fc.property(collection, choice, single, (all, chosen, step) => {
        if (isChosen(chosen, step)) return;
        const before = shown(all, chosen);
        const after = shown(all, toggle(chosen, step));
        if ((chosen[step.facet] ?? []).length > 0) expect(after).toBeGreaterThanOrEqual(before);
        else expect(after).toBeLessThanOrEqual(before);
      }),
    );
  });

  it('chooses and lets go again', () => {
    fc.assert(
      fc.property(choice, single, (chosen, step) => {
        const twice = toggle(toggle(chosen, step), step);
        expect(new Set(chosenOf(twice).map((one) => JSON.stringify(one)))).toEqual(
          new Set(chosenOf(chosen).map((one) => JSON.stringify(one))),
        );
      }),
    );
  });

  it('says only what would really help, the most helpful first', () => {
    fc.assert(
      fc.property(collection, choice, (all, chosen) => {
        const offers = loosenings(all, chosen);
        for (const { without, count } of offers) {
          expect(isChosen(chosen, without)).toBe(true);
          expect(count).toBe(shown(all, toggle(chosen, without)));
          expect(count).toBeGreaterThan(0);
        }
        expect(offers.map(({ count }) => count)).toEqual(
          offers.map(({ count }) => count).toSorted((a, b) => b - a),
        );
      }),
    );
  });
});
