import fc from 'fast-check';
import { expect, test } from 'vitest';
import { carriedBy, nextPart, packParts, placeOf, walkOn, type PackPart } from './handover.ts';

const parts = fc.array(fc.constantFrom(...packParts));
const standing = fc.record({
  state: fc.constantFrom('open' as const, 'done' as const, 'called-off' as const),
  partyId: fc.constant('own'),
  successorId: fc.option(fc.constant('heir')),
  invited: fc.boolean(),
  yes: fc.array(fc.record({ partyId: fc.constantFrom('own', 'other') })),
});

test('a hand-over is in one place, and a yes from another party does not move it by itself', () => {
  fc.assert(
    fc.property(standing, (given) => {
      const place = placeOf(given);
      if (given.state !== 'open') expect(place).toBe(given.state);
      else expect(['naming', 'invited', 'walking', 'confirming']).toContain(place);
      const withOther = { ...given, yes: [...given.yes, { partyId: 'other' }] };
      expect(placeOf(withOther)).toBe(place);
    }),
  );
});

test('walking through all parts, in any order and more than once, ends with nothing left', () => {
  fc.assert(
    fc.property(parts, (walked) => {
      const been = walked.reduce<readonly PackPart[]>((so, part) => walkOn(so, part), []);
      expect(been).toEqual(packParts.filter((part) => walked.includes(part)));
      const next = nextPart(been);
      expect(next === null).toBe(been.length === packParts.length);
      if (next !== null) expect(been).not.toContain(next);
    }),
  );
});

test('a party hangs on one person when it has one, or nobody stands in', () => {
  expect(carriedBy([])).toBe('nobody');
  expect(carriedBy([{ role: 'deputy' }])).toBe('alone');
  expect(carriedBy([{ role: 'contact' }, { role: 'member' }])).toBe('no-deputy');
  expect(carriedBy([{ role: 'contact' }, { role: 'deputy' }])).toBe(null);
});
