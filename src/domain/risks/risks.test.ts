import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { registerSheet, risksOfSheet } from './as-sheet.ts';
import type { RiskScore, RoomRisk } from './model.ts';
import { byGravity, scoreOf, trendOf } from './trend.ts';

const step = fc.integer({ min: 1, max: 5 });
const judged = fc.option(step, { nil: null });
const words = fc.constantFrom('', 'Vi mødes', 'Peg på en stedfortræder');
const risks: fc.Arbitrary<RoomRisk> = fc.record({
  id: fc.uuid(),
  partnershipId: fc.constant('room'),
  partyId: fc.constantFrom(null, 'library'),
  known: fc.constantFrom(null, 'R01', 'R32'),
  title: fc.constantFrom('Én bærer det hele', 'Taget lækker'),
  probability: judged,
  consequence: judged,
  sign: words,
  prevention: words,
  response: words,
  owner: fc.constant(null),
  reviewOn: fc.constantFrom(null, '2027-03-01'),
  state: fc.constant('open' as const),
  revision: fc.constant(1),
});
const scores = fc
  .array(fc.record({ probability: step, consequence: step }))
  .map((all) =>
    all.map((one): RiskScore => ({ ...one, riskId: 'r', at: '2027-01-01T00:00:00.000Z', personName: '' })),
  );

describe('a register', () => {
  it('becomes a sheet of T18 and comes back the same', () => {
    fc.assert(
      fc.property(fc.array(risks, { maxLength: 20 }), (all) => {
        const sheet = registerSheet({ title: 'Rum', day: '2027-01-01', risks: all, ownerOf: () => '' });
        const back = risksOfSheet(sheet, (known) => known);
        expect(back).toHaveLength(all.length);
        for (const { title, known, probability, consequence, sign, reviewOn } of all)
          expect(back).toContainEqual(
            expect.objectContaining({ title, known, probability, consequence, sign, reviewOn }),
          );
      }),
    );
  });

  it('has the gravest first and what nobody has judged last', () => {
    fc.assert(
      fc.property(fc.array(risks, { maxLength: 20 }), (all) => {
        const sums = all.toSorted(byGravity).map((risk) => scoreOf(risk) ?? 0);
        expect(sums).toEqual(sums.toSorted((a, b) => b - a));
      }),
    );
  });
});

describe('a trend', () => {
  it('says where the last judgement went from the one before', () => {
    fc.assert(
      fc.property(scores, (all) => {
        const [before, last] = all.slice(-2).map((one) => scoreOf(one) ?? 0);
        const trend = trendOf(all);
        if (last === undefined) expect(trend).toBe(before === undefined ? 'unjudged' : 'new');
        else if (before !== undefined)
          expect(trend).toBe(last > before ? 'rising' : last < before ? 'falling' : 'steady');
      }),
    );
  });
});
