import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf, shorten } from './results.ts';

test('a text is never longer than its place, and what fits is left as it is', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 400 }), fc.integer({ min: 10, max: 300 }), (text, longest) => {
      const short = shorten(text, longest);
      expect(short.length).toBeLessThanOrEqual(longest);
      if (text.length <= longest) expect(short).toBe(text);
      else {
        expect(short.endsWith('…')).toBe(true);
        expect(text.startsWith(short.slice(0, -1))).toBe(true);
      }
    }),
  );
  expect(shorten('Vi spørger altid om mandatet, før vi lover noget', 30)).toBe(
    'Vi spørger altid om mandatet,…',
  );
});

test('each line is a result of its own, and the same line is one', () => {
  expect(linesOf(' Spørg tidligt \n\nSig det højt\r\nSpørg tidligt')).toEqual([
    'Spørg tidligt',
    'Sig det højt',
  ]);
});
