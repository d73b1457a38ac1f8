import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAsked } from './is-asked.ts';
import type { Answers, Case } from './prompt.ts';

const prompt = (...shownWhen: Case[]) => ({ id: 'text', shownWhen });
const answers: fc.Arbitrary<Answers> = fc.record(
  {
    level: fc.constantFrom('intent', 'full'),
    ticked: fc.subarray(['money', 'events']),
    step: fc.constantFrom<string | number>(1, 5, 'dont-know'),
    rows: fc.constant([{ id: 'r1', cells: { a: 'full' } }]),
    text: fc.constantFrom('', 'Lyd'),
  },
  { requiredKeys: [] },
);
const conditions = fc.constantFrom(
  { prompt: 'level', among: ['full'] },
  { prompt: 'ticked', among: ['money'] },
  { prompt: 'step', among: ['5', 'dont-know'] },
  { prompt: 'rows', among: ['full'] },
  { prompt: 'gone', among: ['full'] },
);
const cases = fc.array(fc.array(conditions, { minLength: 1, maxLength: 3 }), { maxLength: 3 });

describe('a prompt is asked', () => {
  it('always, when nothing is said of when', () => {
    expect(isAsked({ id: 'text' }, {})).toBe(true);
  });

  it.each([
    [{ level: 'full' }, true],
    [{ level: 'intent' }, false],
    [{}, false],
    [{ level: ['intent', 'full'] }, true],
  ] as const)('after %j: %s', (given, asked) => {
    expect(isAsked(prompt([{ prompt: 'level', among: ['full'] }]), given)).toBe(asked);
  });

  it('by a step of a scale, and by "don’t know" as an answer of its own', () => {
    const asked = prompt([{ prompt: 'step', among: ['5', 'dont-know'] }]);
    expect([5, 'dont-know', 4].map((step) => isAsked(asked, { step }))).toEqual([true, true, false]);
  });

  it('whenever something is answered to it, whatever the rest says', () => {
    fc.assert(
      fc.property(cases, answers, (shownWhen, given) => {
        expect(isAsked({ id: 'text', shownWhen }, { ...given, text: 'Lyd' })).toBe(true);
      }),
    );
  });

  it('in any of its cases, each of which is whole: one more case never hides, one more condition never shows', () => {
    fc.assert(
      fc.property(cases, answers, conditions, (shownWhen, given, more) => {
        const now = isAsked({ id: 'text', shownWhen }, given);
        expect(isAsked({ id: 'text', shownWhen: [...shownWhen, [more]] }, given) || !now).toBe(true);
        const stricter = shownWhen.map((all) => [...all, more]);
        expect(now || !isAsked({ id: 'text', shownWhen: stricter }, given)).toBe(true);
      }),
    );
  });
});
