import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roles } from '#domain/people/roles.ts';
import { firstHourOf, firstSteps } from './first-hour.ts';

const standing = fc.record({
  away: fc.boolean(),
  organisationId: fc.constantFrom(null, 'o'),
  goals: fc.nat(4),
  partnershipId: fc.constantFrom(null, 'p'),
  invited: fc.boolean(),
});
const own = fc.array(
  fc.record({ organisationId: fc.constantFrom('o', 'other'), roles: fc.array(fc.constantFrom(...roles)) }),
  { maxLength: 2 },
);

test('the first hour has one way on, and what is not done can be reached once what it stands on is there', () => {
  fc.assert(
    fc.property(standing, own, (given, memberships) => {
      const { steps, next, writer } = firstHourOf(given, memberships);
      expect(steps.map(({ step }) => step)).toEqual(firstSteps);
      expect(next).toBe(steps.find(({ done }) => !done)?.step ?? null);
      const [organisation, goals, partnership, invitation] = steps.map(({ way }) => way !== null);
      expect(organisation).toBe(true);
      expect(goals).toBe(given.organisationId !== null && writer === 'reader');
      expect(partnership).toBe(given.organisationId !== null);
      expect(invitation).toBe(given.partnershipId !== null);
    }),
  );
});
