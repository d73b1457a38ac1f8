import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoOfPartialDay, orderOfPartialDay, readPartialDay } from './partial-day.ts';

const order = (...days: string[]): string[] =>
  days.sort((a, b) => orderOfPartialDay(a) - orderOfPartialDay(b));

describe('a date as far as it is known', () => {
  it('is read with what it has', () => {
    expect(readPartialDay('2011')).toEqual({ year: 2011 });
    expect(readPartialDay('2011-21')).toEqual({ year: 2011, season: 'spring' });
    expect(readPartialDay('2011-04')).toEqual({ year: 2011, month: 4 });
    expect(readPartialDay('2012-02-29')).toEqual({ year: 2012, month: 2, day: 29 });
  });

  it('is none when there is no such date', () => {
    for (const text of ['2011-02-29', '2011-13', '2011-25', '2011-00', '2011-04-00', '2011-21-01', 'x', ''])
      expect(readPartialDay(text), text).toBeNull();
  });

  it('stands after what lies within it, so that nothing is told before it can have happened', () => {
    expect(
      order('2011', '2011-04-07', '2011-10', '2011-04', '2011-21', '2011-03-29', '2010-23', '2010'),
    ).toEqual(['2010-23', '2010', '2011-03-29', '2011-04-07', '2011-04', '2011-21', '2011-10', '2011']);
  });

  it('sorts whole days as the calendar does', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [first, second] = [a.toISOString().slice(0, 10), b.toISOString().slice(0, 10)];
        expect(Math.sign(orderOfPartialDay(first) - orderOfPartialDay(second))).toBe(
          first < second ? -1 : first > second ? 1 : 0,
        );
      }),
    );
  });

  it('is told to machines without claiming more than is known', () => {
    expect(isoOfPartialDay('2011-21')).toBe('2011');
    expect(isoOfPartialDay('2011-04')).toBe('2011-04');
  });
});
