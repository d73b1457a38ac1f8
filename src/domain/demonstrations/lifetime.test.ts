import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../time.ts';
import { daysLeft, goesOn, unusedDays, unusedSince } from './lifetime.ts';

const days = fc.integer({ min: 0, max: 4000 }).map((count) => addDays('2026-01-01', count));

test('a demonstration is there until the day that was told, and is taken out on the day after', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 90 }), (usedOn, later) => {
      const today = addDays(usedOn, later);
      const goes = usedOn < unusedSince(today);
      expect(goes).toBe(today > goesOn(usedOn));
      expect(daysLeft(usedOn, today)).toBe(Math.max(0, unusedDays - later));
    }),
  );
});
