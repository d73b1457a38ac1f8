import fc from 'fast-check';
import { expect, it } from 'vitest';
import { caseSlug, freeSlug } from './case-slug.ts';

it.each([
  ['Krimicafé – mord på biblioteket', 'krimicafe-mord-paa-biblioteket'],
  ['Æbler & Ænder!', 'aebler-aender'],
  ['  ', 'eksempel'],
  ['<script>alert(1)</script>', 'script-alert-1-script'],
])('“%s” is %s in an address', (title, slug) => {
  expect(caseSlug(title)).toBe(slug);
});

it('is always a word that an address takes as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
      expect(caseSlug(title)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(caseSlug(title).length).toBeLessThanOrEqual(60);
    }),
  );
});

it('takes the next number when the word is taken', async () => {
  const taken = new Set(['ord', 'ord-2']);
  expect(await freeSlug('ord', (slug) => Promise.resolve(taken.has(slug)))).toBe('ord-3');
});
