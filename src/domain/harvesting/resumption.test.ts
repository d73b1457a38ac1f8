import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readResumption, writeResumption, type Resumption } from './resumption.ts';

const seal = (text: string): string =>
  `s${[...text].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) | 0, 7)}`;

const word = fc.stringMatching(/^[A-Za-z0-9_.!~*'():-]{1,20}$/);
const resumption: fc.Arbitrary<Resumption> = fc.record({
  verb: fc.constantFrom('ListIdentifiers' as const, 'ListRecords' as const),
  selection: fc.record({
    metadataPrefix: word,
    from: fc.constantFrom(undefined, '2026-01-01', '2026-01-01T10:00:00Z'),
    until: fc.constantFrom(undefined, '2026-12-31'),
    set: fc.option(word, { nil: undefined }),
  }),
  after: fc.record({ datestamp: fc.constant('2026-11-22T14:03:00Z'), identifier: word }),
  cursor: fc.nat(),
});

it('comes back as it went out, and needs no escaping on its way', () => {
  fc.assert(
    fc.property(resumption, (said) => {
      const token = writeResumption(said, seal);
      expect(token).toMatch(/^[\w.-]+$/);
      expect(readResumption(token, seal)).toEqual(said);
    }),
  );
});

it('is nothing when a sign of it was changed, or when somebody made it up', () => {
  fc.assert(
    fc.property(resumption, fc.nat(), (said, at) => {
      const token = writeResumption(said, seal);
      const place = at % token.length;
      const other = token[place] === 'x' ? 'y' : 'x';
      expect(readResumption(token.slice(0, place) + other + token.slice(place + 1), seal)).toBeNull();
    }),
  );
  fc.assert(
    fc.property(fc.string(), (token) => {
      expect(readResumption(token, seal)).toBeNull();
    }),
  );
  expect(readResumption('x'.repeat(10_000), seal)).toBeNull();
});
