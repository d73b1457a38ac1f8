import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../time.ts';
import { healthOf, type Known } from './health.ts';
import { isQuiet, quietAfter } from './quiet.ts';

const today = '2027-06-15';
const known: Known = {
  state: 'agreed',
  lastContactOn: '2027-06-01',
  snoozedUntil: null,
  agreement: 'in-force',
  endsOn: '2028-12-31',
  evaluations: ['2027-11-01'],
  people: [2, 3],
  quietPromises: 0,
  redRisks: 0,
};
const state = fc.constantFrom('exploring' as const, 'building' as const, 'agreed' as const);
const day = fc.integer({ min: -400, max: 400 }).map((days) => addDays(today, days));
const anyKnown: fc.Arbitrary<Known> = fc.record({
  state: fc.oneof(state, fc.constant('ended' as const)),
  lastContactOn: day,
  snoozedUntil: fc.option(day),
  agreement: fc.constantFrom('none', 'draft', 'put-forward', 'in-force'),
  endsOn: fc.option(day),
  evaluations: fc.array(day, { maxLength: 3 }),
  people: fc.array(fc.nat(4), { maxLength: 4 }),
  quietPromises: fc.nat(2),
  redRisks: fc.nat(2),
});

describe('quiet', () => {
  it('begins the day after the usual silence, and not while a reason holds', () => {
    fc.assert(
      fc.property(state, fc.integer({ min: -3, max: 3 }), (one, days) => {
        const heard = {
          state: one,
          lastContactOn: addDays(today, -quietAfter[one] - days),
          snoozedUntil: null,
        };
        expect(isQuiet(heard, today)).toBe(days > 0);
        expect(isQuiet({ ...heard, snoozedUntil: addDays(today, 1) }, today)).toBe(false);
        expect(isQuiet({ ...heard, snoozedUntil: today }, today)).toBe(days > 0);
      }),
    );
  });

  it('never names what has ended, and a later contact never makes anything quieter', () => {
    fc.assert(
      fc.property(anyKnown, fc.nat(200), (one, days) => {
        if (one.state === 'ended') expect(isQuiet(one, today)).toBe(false);
        const later = { ...one, lastContactOn: addDays(one.lastContactOn, days) };
        if (!isQuiet(one, today)) expect(isQuiet(later, today)).toBe(false);
      }),
    );
  });
});

describe('health', () => {
  it('is well when nothing calls, and says each thing that does', () => {
    expect(healthOf(known, today)).toEqual({ standing: 'well', reasons: [] });
    expect(healthOf({ ...known, people: [2, 1], quietPromises: 2 }, today)).toEqual({
      standing: 'look',
      reasons: ['one-person', 'promises-quiet'],
    });
    expect(healthOf({ ...known, redRisks: 1, evaluations: [] }, today).reasons).toEqual([
      'no-evaluation',
      'risks-red',
    ]);
    expect(healthOf({ ...known, endsOn: '2027-06-14' }, today)).toEqual({
      standing: 'care',
      reasons: ['past-end'],
    });
    expect(healthOf({ ...known, endsOn: today }, today).reasons).toEqual(['ends-soon']);
  });

  it('wants care when a party has nobody, or when three things call', () => {
    expect(healthOf({ ...known, people: [2, 0] }, today)).toEqual({ standing: 'care', reasons: ['nobody'] });
    const three = { ...known, lastContactOn: '2027-01-01', redRisks: 1, quietPromises: 1 };
    expect(healthOf(three, today).standing).toBe('care');
  });

  it('never gets better by what calls for somebody', () => {
    const gravity = { ended: 0, well: 0, look: 1, care: 2 };
    fc.assert(
      fc.property(anyKnown, (one) => {
        const now = healthOf(one, today);
        for (const worse of [
          { ...one, quietPromises: one.quietPromises + 1 },
          { ...one, redRisks: one.redRisks + 1 },
          { ...one, evaluations: [] },
          { ...one, people: [...one.people, 0] },
        ])
          expect(gravity[healthOf(worse, today).standing]).toBeGreaterThanOrEqual(gravity[now.standing]);
      }),
    );
  });

  it('always has its reasons, and is well only without any', () => {
    fc.assert(
      fc.property(anyKnown, (one) => {
        const { standing, reasons } = healthOf(one, today);
        if (one.state === 'ended') expect(standing).toBe('ended');
        else expect(standing === 'well').toBe(reasons.length === 0);
        expect(reasons.includes('quiet')).toBe(isQuiet(one, today));
      }),
    );
  });
});
