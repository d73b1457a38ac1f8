import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cells } from '../../prompts/prompt.ts';
import { sheetsOf } from '../tool.testing.ts';
import type { ToolSheet } from '../tool.ts';
import { nextStep, type StepId, stepsOf } from './steps.ts';
import { tool } from './tool.ts';

const sheet = (rows: Partial<Record<StepId, Cells>>): ToolSheet => ({
  title: '',
  shared: { steps: Object.entries(rows).map(([id, cells]) => ({ id, cells })) },
  sides: [],
});
const block = (filled: ToolSheet, id: string) => tool.compute(filled).blocks.find((one) => one.id === id);

describe('a worked example', () => {
  // self 3 × (5 − 4) = 3, place 4 × (5 − 2) = 12, agree 5 × (5 − 2) = 15, network 5 × ?, door 4 × (5 − 5) = 0.
  const filled = sheet({
    self: { weight: 3, done: 4 },
    place: { weight: 4, done: 2 },
    agree: { weight: 5, done: 2 },
    network: { weight: 5, done: 'dont-know' },
    door: { weight: 4, done: 5 },
  });

  it('multiplies weight by what is left', () => {
    expect(stepsOf([filled]).map(({ call }) => call)).toEqual([3, 12, 15, null, 0, null]);
    expect(nextStep(stepsOf([filled]))?.id).toBe('agree');
  });

  it('orders what is left, and names the important step that nobody knows', () => {
    expect(block(filled, 'order')).toMatchObject({
      items: [
        { values: { step: { say: 'agree' }, call: { number: 15 } } },
        { values: { step: { say: 'place' }, call: { number: 12 } } },
        { values: { step: { say: 'self' } } },
      ],
    });
    expect(block(filled, 'findOut')).toMatchObject({ items: [{ say: 'network' }] });
  });

  it('takes the means of colleagues before it multiplies', () => {
    // place: weights 4 and 2 = 3, ratings 2 and 4 = 3, so 3 × 2 = 6.
    const [, place] = stepsOf([filled, sheet({ place: { weight: 2, done: 4 } })]);
    expect(place).toMatchObject({ weight: 3, done: 3, call: 6 });
  });

  it('is done when nothing is left', () => {
    const all = sheet(Object.fromEntries(stepsOf([filled]).map(({ id }) => [id, { weight: 5, done: 5 }])));
    expect(block(all, 'verdict')).toMatchObject({ said: { say: 'allDone' } });
  });
});

describe('the call of a step', () => {
  it('lies from 0 to 20, and the next step has the highest', () => {
    fc.assert(
      fc.property(fc.array(sheetsOf(tool), { minLength: 1, maxLength: 3 }), (voices) => {
        const steps = stepsOf(voices);
        const calls = steps.map(({ call }) => call ?? 0);
        for (const call of calls) expect(call >= 0 && call <= 20).toBe(true);
        expect(nextStep(steps)?.call ?? 0).toBe(Math.max(...calls));
      }),
    );
  });

  it('never grows by getting further', () => {
    const step = fc.integer({ min: 1, max: 4 });
    fc.assert(
      fc.property(step, step, (weight, done) => {
        const callAt = (at: number) => stepsOf([sheet({ self: { weight, done: at } })])[0]?.call ?? 0;
        expect(callAt(done + 1)).toBeLessThan(callAt(done));
      }),
    );
  });
});
