import fc from 'fast-check';
import { expect, it } from 'vitest';
import { balanceOf, keptShare, worthOf, type Counted } from './balance.ts';
import { kindIds, kinds, standings } from './kinds.ts';

const line = fc.constantFrom(...kindIds).chain((kind) =>
  fc.record<Counted>({
    partyId: fc.constantFrom('a', 'b', 'c'),
    standing: fc.constantFrom(...standings),
    kind: fc.constant(kind),
    unit: fc.constantFrom(...kinds[kind]),
    amount: fc.integer({ min: 1, max: 1_000_000_000 }),
    estimate: fc.boolean(),
    worth: fc.option(fc.integer({ min: 1, max: 1_000_000_000 })),
    withdrawn: fc.boolean(),
  }),
);

it('counts every line once, and none that was withdrawn', () => {
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const rows = balanceOf(['a', 'b', 'c'], lines);
      const counted = lines.filter(({ withdrawn }) => !withdrawn);
      for (const standing of standings) {
        const own = counted.filter((one) => one.standing === standing);
        const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
        expect(sum(rows.map((row) => row[standing].amount))).toBe(sum(own.map(({ amount }) => amount)));
        expect(sum(rows.map((row) => row[standing].lines))).toBe(own.length);
        expect(sum(rows.map((row) => row[standing].estimates))).toBe(
          own.filter(({ estimate }) => estimate).length,
        );
      }
    }),
  );
});

it('adds up nothing of different kinds, units or parties', () => {
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const keys = balanceOf(['a'], lines).map(({ kind, unit, partyId }) => `${kind} ${unit} ${partyId}`);
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});

it('says how much of a promise has been kept, never more than all of it', () => {
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      for (const row of balanceOf(['a', 'b', 'c'], lines)) {
        const share = keptShare(row);
        expect(share === null).toBe(row.promised.lines === 0);
        if (share !== null) expect(share).toBeLessThanOrEqual(1);
      }
    }),
  );
});

it('reckons a worth from what the party itself has put a worth on', () => {
  const one = { kind: 'hours', unit: 'hours', amount: 100, estimate: false, withdrawn: false } as const;
  const lines: Counted[] = [
    { ...one, partyId: 'a', standing: 'given', worth: 500 },
    { ...one, partyId: 'a', standing: 'given', worth: 250 },
    { ...one, partyId: 'a', standing: 'promised', worth: 900 },
    { ...one, partyId: 'b', standing: 'given', worth: null },
  ];
  expect([worthOf('a', lines), worthOf('b', lines)]).toEqual([750, null]);
});
