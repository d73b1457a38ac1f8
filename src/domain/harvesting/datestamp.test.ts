import fc from 'fast-check';
import { expect, it } from 'vitest';
import { datestampOf, readBound } from './datestamp.ts';

const moment = fc
  .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true })
  .map((date) => date.toISOString());

it('reads every second and every day there is, and they lie within each other', () => {
  fc.assert(
    fc.property(moment, (at) => {
      const second = datestampOf(at);
      expect(readBound(second)).toEqual({ granularity: 'second', first: second, last: second });
      const day = readBound(at.slice(0, 10));
      expect(day?.granularity).toBe('day');
      expect((day?.first ?? '') <= second && second <= (day?.last ?? '')).toBe(true);
    }),
  );
});

it.each([
  ...['2026-02-29', '1900-02-29', '0000-01-01', '2026-13-01', '2026-00-10', '2026-1-1', '2026-11-31'],
  ...['2026-11-22T24:00:00Z', '2026-11-22T12:60:00Z', '2026-11-22T12:00:60Z', '2026-11-22T12:00:00'],
  ...[
    '2026-11-22T12:00:00.000Z',
    '2026-11-22T12:00:00+01:00',
    '20261122',
    '',
    'x',
    ' 2026-11-22',
    '２０２６-11-22',
  ],
])('%j is no datestamp', (text) => expect(readBound(text)).toBeNull());

it('knows leap years', () => {
  expect(readBound('2024-02-29')).not.toBeNull();
  expect(readBound('2000-02-29')).not.toBeNull();
});
