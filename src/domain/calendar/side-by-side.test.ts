import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween } from '../time.ts';
import { sideBySide, stripsOf, yearFrom, type Stretch } from './side-by-side.ts';

const stretch = fc
  .record({ calendar: fc.constantFrom('a', 'b', 'c'), at: fc.nat(500), days: fc.nat(60), title: fc.string() })
  .map(({ calendar, at, days, title }): Stretch => {
    const from = addDays('2026-09-01', at);
    return { calendar, who: `House ${calendar}`, title, from, to: addDays(from, days) };
  });
const calendars = fc.array(stretch, { maxLength: 20 });

test('a clash is told at both, and never with oneself', () => {
  fc.assert(
    fc.property(calendars, (given) => {
      const told = sideBySide(given);
      expect(told).toHaveLength(given.length);
      for (const one of told)
        for (const other of told) {
          const clash = one.from <= other.to && other.from <= one.to && one.calendar !== other.calendar;
          if (clash) expect(one.meanwhile).toContain(other.who);
          if (one.calendar === other.calendar) expect(one.meanwhile).not.toContain(other.who);
        }
    }),
  );
});

test('the list stands in the order of days', () => {
  fc.assert(
    fc.property(calendars, (given) => {
      const days = sideBySide(given).map(({ from }) => from);
      expect(days).toEqual(days.toSorted());
    }),
  );
});

test('every bar lies within the time that is drawn and is as long as its days', () => {
  const span = yearFrom('2026-11-23');
  const year = daysBetween(span.from, span.to) + 1;
  fc.assert(
    fc.property(calendars, (given) => {
      const strips = stripsOf(given, span);
      expect(strips.map(({ calendar }) => calendar)).toEqual([...new Set(given.map((one) => one.calendar))]);
      for (const { start, width } of strips.flatMap(({ bars }) => bars)) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(start + width).toBeLessThanOrEqual(1 + 1e-9);
        expect(Math.round(width * year)).toBeGreaterThanOrEqual(1);
      }
      const within = given.filter(({ from, to }) => from <= span.to && to >= span.from);
      expect(strips.flatMap(({ bars }) => bars)).toHaveLength(within.length);
    }),
  );
});

test('a year is whole months from the one we are in', () => {
  expect(yearFrom('2026-11-23')).toEqual({ from: '2026-11-01', to: '2027-10-31' });
  expect(yearFrom('2028-03-31')).toEqual({ from: '2028-03-01', to: '2029-02-28' });
});
