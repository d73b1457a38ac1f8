import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasCprNumber } from './cpr.ts';

const two = (number: number): string => String(number).padStart(2, '0');

test('a day, a month, a year and four digits are seen, with and without a dash, wherever they stand', () =>
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
      fc.integer({ min: 0, max: 9999 }),
      fc.constantFrom('', '-', ' '),
      (day, serial, between) => {
        const birth = `${two(day.getUTCDate())}${two(day.getUTCMonth() + 1)}${two(day.getUTCFullYear() % 100)}`;
        const number = `${birth}${between}${String(serial).padStart(4, '0')}`;
        expect(hasCprNumber(`Hun hedder Ida (${number}).`)).toBe(true);
        expect(hasCprNumber(`9${number}`)).toBe(false);
        expect(hasCprNumber(`${number}9`)).toBe(false);
      },
    ),
  ));

test.each([
  '',
  'ring på 12345678',
  '3213011234',
  '0113011234',
  '0000001234',
  '2026-11-23',
  '+45 12 34 56 78',
  '12345678901234',
])('nothing is seen in “%s”', (text) => expect(hasCprNumber(text)).toBe(false));
