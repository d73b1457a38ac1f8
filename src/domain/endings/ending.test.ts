import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  endingReasons,
  endingSteps,
  inTheWay,
  maySpeakFor,
  standingOf,
  standingYes,
  type EndingYes,
} from './ending.ts';

const facts = fc.record({
  reason: fc.option(fc.constantFrom(...endingReasons)),
  lastMeeting: fc.boolean(),
  evaluation: fc.boolean(),
  openPromises: fc.nat({ max: 3 }),
  lines: fc.nat({ max: 3 }),
  linesWaiting: fc.nat({ max: 3 }),
  thanks: fc.boolean(),
  forgetOn: fc.option(fc.constant('2027-06-01')),
  caseChosen: fc.boolean(),
  ended: fc.boolean(),
});
const yes = fc.record<EndingYes>({
  kind: fc.constantFrom('end', 'reopen'),
  partyId: fc.constantFrom('a', 'b'),
  personId: fc.constantFrom('ann', 'bo'),
  revision: fc.nat({ max: 3 }),
});

test('every step has a standing, and the reason alone decides whether anybody may say yes', () => {
  fc.assert(
    fc.property(facts, (given) => {
      for (const step of endingSteps) expect(['done', 'open', 'waits']).toContain(standingOf(step, given));
      expect(inTheWay(given) === null).toBe(standingOf('why', given) === 'done');
      if (given.linesWaiting > 0) expect(standingOf('keeps', given)).toBe('waits');
    }),
  );
});

test('a yes to another text or another question counts for nothing', () => {
  fc.assert(
    fc.property(fc.array(yes), fc.nat({ max: 3 }), (said, revision) => {
      const holds = standingYes(said, 'end', revision);
      expect(holds.every((one) => one.kind === 'end' && one.revision === revision)).toBe(true);
    }),
  );
});

test('one person speaks for two parties only where the second has nobody else', () => {
  fc.assert(
    fc.property(fc.array(yes), fc.uniqueArray(fc.constantFrom('ann', 'bo')), (said, others) => {
      const speaking = { personId: 'ann', partyId: 'a', said, speakers: ['ann', ...others] };
      const elsewhere = said.some(({ personId, partyId }) => personId === 'ann' && partyId === 'b');
      expect(maySpeakFor(speaking)).toBe(!elsewhere || !others.includes('bo'));
    }),
  );
});
