import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonLd } from './json-ld.ts';

it('says the same as JSON does, and nothing in it ends the script it lies in', () => {
  const hostile = fc.oneof(fc.string(), fc.constantFrom('</script>', '<!--<script>', '\u2028', ']]>'));
  fc.assert(
    fc.property(fc.array(hostile), (names) => {
      const written = jsonLd({ '@type': 'Thing', name: names.join(''), alternateName: names });
      expect(written).not.toMatch(/[<\u2028\u2029]/);
      expect(JSON.parse(written)).toMatchObject({ name: names.join(''), alternateName: names });
    }),
  );
});

it('leaves out what is not known', () => {
  expect(jsonLd({ '@type': 'Event', endDate: undefined })).toBe(
    '{"@context":"https://schema.org","@type":"Event"}',
  );
});
