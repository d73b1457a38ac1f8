import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '../time.ts';
import { readDay, writeDay } from './written-day.ts';

const aDay = fc.integer({ min: 0, max: 100_000 }).map((days) => addDays('1900-01-01', days));

it('every day is read back as it was written, with any of the signs, with and without noughts', () => {
  fc.assert(
    fc.property(aDay, fc.constantFrom('.', '/', '-'), (day, sign) => {
      const [year = '', month = '', date = ''] = day.split('-');
      expect(readDay(writeDay(day))).toBe(day);
      expect(readDay([date, month, year].join(sign))).toBe(day);
      expect(readDay(day)).toBe(day);
    }),
  );
});

it('what is no day is none: it is never moved to the next month', () => {
  for (const text of [
    '31.2.2027',
    '0.1.2027',
    '1.13.2027',
    '1.3.27',
    '1.3',
    'marts',
    '',
    '2027-3-1',
    '1..3.2027',
  ])
    expect(readDay(text), text).toBeNull();
  fc.assert(fc.property(fc.string(), (text) => void readDay(text)));
});
