import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromDanishClock, onDanishClock } from './danish-clock.ts';

const shown = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  dateStyle: 'short',
  timeStyle: 'short',
});
const moments = fc
  .integer({ min: Date.UTC(2000, 0, 1) / 60_000, max: Date.UTC(2036, 11, 31) / 60_000 })
  .map((minute) => new Date(minute * 60_000).toISOString());

it('says what the clocks of the operating system say', () => {
  fc.assert(
    fc.property(moments, (moment) => {
      const { day, time } = onDanishClock(moment);
      expect(`${day} ${time}`).toBe(shown.format(new Date(moment)));
    }),
  );
});

it('finds the way back, but for the hour that comes twice, where it is the first', () => {
  fc.assert(
    fc.property(moments, (moment) => {
      const back = fromDanishClock(onDanishClock(moment));
      const late = Date.parse(moment) - Date.parse(back ?? '');
      expect([0, 3_600_000]).toContain(late);
      expect(onDanishClock(back ?? '')).toEqual(onDanishClock(moment));
    }),
  );
});

it('knows the days when clocks are moved', () => {
  expect(fromDanishClock({ day: '2027-03-28', time: '01:59' })).toBe('2027-03-28T00:59:00.000Z');
  expect(fromDanishClock({ day: '2027-03-28', time: '02:30' })).toBeNull();
  expect(fromDanishClock({ day: '2027-03-28', time: '03:00' })).toBe('2027-03-28T01:00:00.000Z');
  expect(fromDanishClock({ day: '2027-10-31', time: '02:30' })).toBe('2027-10-31T00:30:00.000Z');
  expect(fromDanishClock({ day: '2027-10-31', time: '03:00' })).toBe('2027-10-31T02:00:00.000Z');
});

it('takes nothing that is no time', () => {
  for (const time of ['24:00', '9:00', '12.30', '', '12:60'])
    expect(fromDanishClock({ day: '2027-05-01', time })).toBeNull();
  expect(fromDanishClock({ day: '2027-02-30', time: '12:00' })).toBeNull();
});
