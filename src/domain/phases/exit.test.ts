import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phaseIds } from '../tools/phases/model.ts';
import { criteriaMet, gateWord, hindrance, type GateWord, type Tick } from './exit.ts';
import { gates, hasGate, standardPlan, usedLines } from './plan.ts';

const parties = ['library', 'museum', 'school'];
const lines = usedLines(standardPlan.build.criteria).map(({ id }) => id);
const someTicks = fc.uniqueArray(
  fc.record({
    phase: fc.constant('build' as const),
    of: fc.constant('criterion' as const),
    line: fc.constantFrom(...lines),
    partyId: fc.constantFrom(...parties),
  }),
  { selector: ({ line, partyId }) => line + partyId },
) satisfies fc.Arbitrary<Tick[]>;

describe('what must be in place before a phase is left', () => {
  it('asks every party for what both must tick, and one of them for the rest', () => {
    fc.assert(
      fc.property(someTicks, fc.subarray(parties, { minLength: 1 }), (ticks, here) => {
        for (const both of [true, false]) {
          const criteria = standardPlan.build.criteria.map((one) => ({ ...one, both }));
          for (const { id, met } of criteriaMet(
            'build',
            { ...standardPlan.build, criteria },
            { ticks, parties: here },
          )) {
            const by = here.filter((party) =>
              ticks.some((tick) => tick.line === id && tick.partyId === party),
            );
            expect(met).toBe(both ? by.length === here.length : by.length > 0);
          }
        }
      }),
    );
  });

  it('takes no notice of a party that has left, nor of a hidden line', () => {
    const [first = ''] = lines;
    const ticks: Tick[] = [{ phase: 'build', of: 'criterion', line: first, partyId: 'library' }];
    const alone = criteriaMet('build', standardPlan.build, { ticks, parties: ['library'] });
    expect(alone[0]).toMatchObject({ id: first, met: true });
    const hidden = standardPlan.build.criteria.map((one) => ({ ...one, hidden: one.id !== first }));
    const left = criteriaMet(
      'build',
      { ...standardPlan.build, criteria: hidden },
      { ticks, parties: ['library'] },
    );
    expect(left.map(({ id }) => id)).toEqual([first]);
    expect(hindrance({ phase: 'build', kind: 'finish' }, left, null)).toBeNull();
  });

  it('stands at four gates until a leader has said yes in this very round', () => {
    expect(gates.map((id) => phaseIds.indexOf(id) + 1)).toEqual([1, 6, 9, 12]);
    for (const phase of phaseIds)
      for (const kind of ['finish', 'skip'] as const) {
        const words: GateWord[] = [
          { phase, round: 2, kind: 'approved' },
          { phase, round: 1, kind: 'not-yet' },
          { phase, round: 1, kind: 'approved' },
        ];
        const held = hasGate(phase) ? 'gate-closed' : null;
        expect(hindrance({ phase, kind }, [], null)).toBe(held);
        expect(hindrance({ phase, kind }, [], gateWord(phase, 1, words))).toBe(held);
        expect(hindrance({ phase, kind }, [], gateWord(phase, 2, words))).toBeNull();
      }
  });

  it('is passed by with a reason, but never past a gate', () => {
    const open = [{ id: 'x', both: false, by: [], met: false }];
    expect(hindrance({ phase: 'plan', kind: 'finish' }, open, null)).toBe('criteria-open');
    expect(hindrance({ phase: 'plan', kind: 'skip' }, open, null)).toBeNull();
    expect(hindrance({ phase: 'review', kind: 'skip' }, open, null)).toBe('gate-closed');
  });
});
