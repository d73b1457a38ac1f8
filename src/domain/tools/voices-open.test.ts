import fc from 'fast-check';
import { expect, it } from 'vitest';
import { voicesMayOpen, voicesNeeded, type VoicesSoFar } from './voices-open.ts';

const sofar: fc.Arbitrary<VoicesSoFar> = fc
  .record({
    begun: fc.nat(30),
    unfinished: fc.nat(30),
    parties: fc.nat(5),
    least: fc.integer({ min: 2, max: 5 }),
    invited: fc.option(fc.integer({ min: 2, max: 40 })),
    over: fc.boolean(),
  })
  .map(({ unfinished, ...one }) => ({ ...one, ready: Math.max(0, one.begun - unfinished) }));

it('never shows fewer than the least number, also when the day is past', () => {
  fc.assert(
    fc.property(sofar, (one) => {
      if (one.ready < one.least) expect(voicesMayOpen(one)).toBe(false);
      else if (one.over) expect(voicesMayOpen(one)).toBe(true);
    }),
  );
});

it('needs two parties and seven in ten of those invited before the day', () => {
  fc.assert(
    fc.property(sofar, (one) => {
      const { invited } = one;
      if (invited === null || one.over) return;
      const open = voicesMayOpen(one);
      expect(open).toBe(one.ready >= one.least && one.parties >= 2 && one.ready / invited >= 0.7 - 1e-9);
    }),
  );
  expect([10, 3, 2, 7].map(voicesNeeded)).toEqual([7, 3, 2, 5]);
});

it('does not close again when one more answers', () => {
  fc.assert(
    fc.property(sofar, (one) => {
      if (!voicesMayOpen(one)) return;
      const more = { ...one, begun: one.begun + 1, ready: one.ready + 1 };
      expect(voicesMayOpen(more)).toBe(true);
    }),
  );
});
