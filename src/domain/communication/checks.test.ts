import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkStates, checksWaiting, planChecks } from './checks.ts';

const check = fc.record({
  question: fc.constantFrom(...planChecks),
  state: fc.constantFrom(null, ...checkStates),
});
const line = fc.record({
  state: fc.constantFrom('planned', 'out', 'dropped'),
  dueOn: fc.constantFrom(null, '2027-01-01'),
});

it('waits for what nobody has looked at, as long as something is still to be told', () => {
  fc.assert(
    fc.property(fc.array(check), fc.array(line), (checks, lines) => {
      const waiting = checksWaiting(checks, lines);
      if (!lines.some(({ state }) => state === 'planned')) expect(waiting).toEqual([]);
      else
        expect(waiting.length).toBe(
          checks.filter(({ state }) => state !== 'fine' && state !== 'skip').length,
        );
    }),
  );
});
