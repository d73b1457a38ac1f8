import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, type Day } from '../time.ts';
import { isToTell, rules, type Rule } from './reminding.ts';

const first = '2026-11-23';
const rule = fc.constantFrom(...Object.values(rules)).filter((one): one is Rule => one !== undefined);
const later = fc.integer({ min: 0, max: 60 });

it('everything is told once, however many days the house was closed in between', () => {
  fc.assert(
    fc.property(rule, later, fc.uniqueArray(later, { minLength: 1 }), (one, dueIn, open) => {
      const due = addDays(first, dueIn);
      let toldOn: Day | null = null;
      let times = 0;
      for (const days of open.toSorted((a, b) => a - b)) {
        const today = addDays(first, days);
        if (!isToTell(one, { due, seenOn: first, toldOn }, today)) continue;
        times += 1;
        toldOn = today;
      }
      const from = 'after' in one ? one.after : dueIn - one.before;
      expect(times).toBe(open.some((days) => days >= from) ? 1 : 0);
    }),
  );
});

it('what has no day is not told by its day', () => {
  expect(isToTell({ topic: 'promises', before: 3 }, { due: null, seenOn: first, toldOn: null }, first)).toBe(
    false,
  );
});
