import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance, nearest } from './nearest.ts';

const known = [
  { thing: 'calendar', names: ['Kalender', 'Calendar'] },
  { thing: 'economy', names: ['Økonomi', 'Money'] },
  { thing: 'culture', names: ['Kultur', 'Culture'] },
];

describe('what is near a word', () => {
  it('finds it by either language, with spelling faults and without Danish letters', () => {
    expect(nearest('kalendar', known)[0]).toBe('calendar');
    expect(nearest('oekonomi', known)[0]).toBe('economy');
    expect(nearest('ØKONOMI', known)[0]).toBe('economy');
    expect(nearest('kulturer', known)[0]).toBe('culture');
  });

  it('offers nothing that is far off', () => {
    expect(nearest('xyzzy-12345', known)).toEqual([]);
    expect(nearest('', known)).toEqual([]);
    expect(nearest('\u0000'.repeat(10_000), known)).toEqual([]);
  });

  it('is stricter where it is asked to be', () => {
    expect(nearest('kulturel', known, { apart: 0.25 })).toEqual(['culture']);
    expect(nearest('kultxx', known)).toEqual(['culture']);
    expect(nearest('kultxx', known, { apart: 0.1 })).toEqual([]);
    expect(nearest('kalender', known, { most: 0 })).toEqual([]);
  });

  it('measures as a distance does', () => {
    const word = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(word, word, word, (a, b, c) => {
        expect(distance(a, a)).toBe(0);
        expect(distance(a, b)).toBe(distance(b, a));
        expect(distance(a, c)).toBeLessThanOrEqual(distance(a, b) + distance(b, c));
      }),
    );
  });

  it('answers quickly and briefly whatever is asked', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 10_000 }), (asked) => {
        expect(nearest(asked, known).length).toBeLessThanOrEqual(3);
      }),
    );
  });
});
