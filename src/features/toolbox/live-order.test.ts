import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { between, isOrder, spreadOut } from './live-order.ts';

describe('the order of rows', () => {
  it('always has room between two, before the first and after the last', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.array(fc.nat(), { maxLength: 60 }), (count, places) => {
        const keys = [...spreadOut(count)];
        for (const place of places) {
          const at = place % (keys.length + 1);
          const key = between(keys[at - 1] ?? null, keys[at] ?? null);
          keys.splice(at, 0, key);
        }
        expect(keys).toEqual([...new Set(keys)].toSorted((a, b) => (a < b ? -1 : 1)));
        expect(keys.every(isOrder)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('stays short for thousands', () => {
    const keys = spreadOut(5_000);
    expect(new Set(keys).size).toBe(5_000);
    expect(Math.max(...keys.map(({ length }) => length))).toBeLessThan(5);
  });

  it('is long only when somebody goes on putting a row in the same place', () => {
    let key = between(null, null);
    for (let turn = 0; turn < 300; turn += 1) key = between(null, key);
    expect(key.length).toBeLessThan(120);
  });
});
