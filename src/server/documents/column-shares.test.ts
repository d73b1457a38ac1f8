import fc from 'fast-check';
import { expect, it } from 'vitest';
import { columnShares, lettersAcross } from './column-shares.ts';

const word = fc.string({ minLength: 1, maxLength: 14, unit: fc.constantFrom('a', 'b', 'ø') });
const text = fc.array(word, { minLength: 1, maxLength: 20 }).map((words) => words.join(' '));

it('breaks no word in a narrow column while a wide one has room to give', () => {
  fc.assert(
    fc.property(
      fc
        .integer({ min: 1, max: 7 })
        .chain((width) =>
          fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
        ),
      ([head = [], ...rows]) => {
        const shares = columnShares(head, rows, lettersAcross.landscape);
        const all = shares.reduce((sum, one) => sum + one, 0);
        head.forEach((title, at) => {
          const words = [title, ...rows.map((row) => row[at] ?? '')].flatMap((cell) => cell.split(' '));
          const longest = Math.max(...words.map(({ length }) => length));
          expect(((shares[at] ?? 0) / all) * lettersAcross.landscape).toBeGreaterThan(longest);
        });
      },
    ),
  );
});

it('leaves the columns as they are where not even the longest words have room', () => {
  const head = Array.from({ length: 9 }, () => 'Samarbejdsaftalerne');
  expect(columnShares(head, [], lettersAcross.upright)).toEqual(columnShares(head, []));
});
