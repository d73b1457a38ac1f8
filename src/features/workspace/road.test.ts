import { describe, expect, it } from 'vitest';
import { roadOf, type RoadFacts } from './road.ts';

const nothing: RoadFacts = {
  seatedParties: 1,
  written: 0,
  revealed: 0,
  putForward: false,
  inForce: false,
};
const states = (facts: Partial<RoadFacts>) =>
  roadOf({ ...nothing, ...facts }).map(({ step, state }) => `${step}:${state}`);

describe('the road of a partnership', () => {
  it('begins with finding each other', () => {
    expect(states({})).toEqual([
      'parties:now',
      'sheet:later',
      'reveal:later',
      'agreement:later',
      'acceptance:later',
    ]);
  });

  it('goes on step by step', () => {
    expect(states({ seatedParties: 2 })[1]).toBe('sheet:now');
    expect(states({ seatedParties: 2, written: 1 })[2]).toBe('reveal:now');
    expect(states({ seatedParties: 2, revealed: 1 })[3]).toBe('agreement:now');
    expect(states({ seatedParties: 3, putForward: true })[4]).toBe('acceptance:now');
  });

  it('sends nobody back when a later step is done, except to find a partner', () => {
    expect(states({ seatedParties: 2, putForward: true, inForce: true })).toEqual([
      'parties:done',
      'sheet:later',
      'reveal:later',
      'agreement:done',
      'acceptance:done',
    ]);
    expect(states({ written: 1 })[0]).toBe('parties:now');
  });
});
