import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day } from '../time.ts';
import { isPastTime, keptUntil, retentionKinds, retentionMonths } from './retention.ts';

const day = fc.integer({ min: 0, max: 40_000 }).map((days): Day => addDays('1990-01-01', days));

test('what is past its time stays past it, and nothing is past it before its months have gone', () =>
  fc.assert(
    fc.property(
      day,
      fc.constantFrom(...retentionKinds),
      fc.integer({ min: 0, max: 3000 }),
      (since, kind, later) => {
        const today = addDays(since, later);
        if (later <= retentionMonths[kind] * 28) expect(isPastTime(kind, since, today)).toBe(false);
        if (later > retentionMonths[kind] * 31) expect(isPastTime(kind, since, today)).toBe(true);
        if (isPastTime(kind, since, today)) expect(isPastTime(kind, since, addDays(today, 1))).toBe(true);
      },
    ),
  ));

test('what is kept is asked about again a year later', () =>
  fc.assert(
    fc.property(day, (today) => {
      expect(keptUntil(today) > addDays(today, 360)).toBe(true);
    }),
  ));
