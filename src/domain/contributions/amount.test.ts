import fc from 'fast-check';
import { expect, it } from 'vitest';
import { languages } from '../language.ts';
import { formatAmount, most, parseAmount } from './amount.ts';

it.each([
  ['1.234,50', 123_450],
  ['1234,5', 123_450],
  ['1.234', 123_400],
  ['12.5', 1_250],
  [' 1 234,05 ', 123_405],
  ['0,01', 1],
  ['10.000.000', most],
  ['', 'missing'],
  ['0', 'missing'],
  ['-3', 'negative-amount'],
  ['−1,5', 'negative-amount'],
  ['10.000.000,01', 'enormous-amount'],
  ['99999999999999999999', 'enormous-amount'],
  ['1.23.456', 'not-a-number'],
  ['1,234', 'not-a-number'],
  ['1e5', 'not-a-number'],
  ['tolv', 'not-a-number'],
  ['--', 'not-a-number'],
])('%s is read in Danish as %s', (text, read) => {
  expect(parseAmount(text, 'da')).toBe(read);
});

it('reads the marks of English', () => {
  expect(parseAmount('1,234.50', 'en')).toBe(123_450);
  expect(parseAmount('1.234', 'en')).toBe('not-a-number');
});

it('reads every amount as it was written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: most }), fc.constantFrom(...languages), (amount, language) => {
      expect(parseAmount(formatAmount(amount, language), language)).toBe(amount);
    }),
  );
});

it('never makes of a text anything but an amount that may be kept, or a reason', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const read = parseAmount(text, 'da');
      if (typeof read === 'number') {
        expect(Number.isInteger(read)).toBe(true);
        expect(read).toBeGreaterThan(0);
        expect(read).toBeLessThanOrEqual(most);
      }
    }),
  );
});
