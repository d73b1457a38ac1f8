import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askQuery, readAsk, type CaseAsk } from './ask.ts';
import { facetIds, type KnownValues } from './facets.ts';

const known = Object.fromEntries(
  facetIds.map((id) => [id, [`${id}-b`, `${id}-a`, `${id}-c`]]),
) as unknown as KnownValues;
const pairs = fc.array(
  fc
    .constantFrom(...facetIds)
    .chain((id) => fc.constantFrom(...known[id]).map((value): [string, string] => [id, value])),
  { maxLength: 12 },
);
const read = (from: readonly (readonly [string, string])[]): CaseAsk => {
  const told = readAsk(from, known);
  if (!told.known) throw new Error(`${told.unknown.facet} ${told.unknown.value}`);
  return told.ask;
};

describe('the address of a list of cases', () => {
  it('is the same however the choices are shuffled or repeated', () => {
    fc.assert(
      fc.property(
        pairs.chain((some) =>
          fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })),
        ),
        ([some, shuffled]) => {
          expect(askQuery(read([...shuffled, ...some]), known)).toBe(askQuery(read(some), known));
        },
      ),
    );
  });

  it('reads back as what it was written for', () => {
    fc.assert(
      fc.property(
        pairs,
        fc.constantFrom('newest', 'oldest', 'title'),
        fc.integer({ min: 1, max: 99 }),
        (some, order, page) => {
          const ask = read([...some, ['order', order], ['page', String(page)]]);
          const query = askQuery(ask, known);
          expect(read([...new URLSearchParams(query)])).toEqual(ask);
          expect(askQuery(read([...new URLSearchParams(query)]), known)).toBe(query);
        },
      ),
    );
  });

  it('leaves out what goes without saying, what is empty and what is not ours', () => {
    const ask = read([
      ['order', 'newest'],
      ['page', '1'],
      ['barrier', ''],
      ['utm_source', 'mail'],
    ]);
    expect(askQuery(ask, known)).toBe('');
    expect(read([['page', '-4']]).page).toBe(1);
    expect(read([['page', '1e9']]).page).toBe(1);
  });

  it('tells the first value that no facet has', () => {
    expect(
      readAsk(
        [
          ['gain', 'gain-a'],
          ['barrier', 'nonsense'],
        ],
        known,
      ),
    ).toEqual({
      known: false,
      unknown: { facet: 'barrier', value: 'nonsense' },
    });
  });
});
