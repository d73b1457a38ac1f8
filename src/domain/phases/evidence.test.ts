import { describe, expect, it } from 'vitest';
import { phaseIds } from '../tools/phases/model.ts';
import type { RoomFacts } from '../sights/room-facts.ts';
import { seenFor } from './evidence.ts';
import { standardPlan } from './plan.ts';

const nothing: RoomFacts = {
  hasPurpose: false,
  people: [],
  led: false,
  sheets: [],
  agreement: { begun: false, level: '', inForce: null, endsOn: false, evaluations: 0 },
  risks: 0,
  minutes: 0,
  wentBack: 0,
  pulsed: false,
  goals: false,
  evaluation: false,
  phase: null,
};
const sheet = (tool: string, revealed: boolean) => ({ id: tool, tool, title: tool, revealed });

describe('what is seen for a criterion', () => {
  it('is nothing in an empty room, and never anything for a line of one’s own', () => {
    for (const phase of phaseIds) {
      for (const { id } of standardPlan[phase].criteria) expect(seenFor(phase, id, nothing)).toBeNull();
      expect(seenFor(phase, 'own-1', { ...nothing, hasPurpose: true })).toBeNull();
    }
  });

  it('is a sheet only when it is shown, five risks and no fewer, and an agreement only in force', () => {
    expect(seenFor('build', 'winWinDone', { ...nothing, sheets: [sheet('win-win', false)] })).toBeNull();
    expect(seenFor('build', 'winWinDone', { ...nothing, sheets: [sheet('win-win', true)] })).toMatchObject({
      kind: 'win-win',
    });
    expect(seenFor('plan', 'risksTreated', { ...nothing, risks: 4 })).toBeNull();
    expect(seenFor('plan', 'risksTreated', { ...nothing, risks: 5 })).toMatchObject({
      kind: 'risks',
      count: 5,
    });
    const agreement = { ...nothing.agreement, begun: true };
    expect(seenFor('resource', 'signed', { ...nothing, agreement })).toBeNull();
    expect(
      seenFor('resource', 'signed', { ...nothing, agreement: { ...agreement, inForce: 1 } }),
    ).toMatchObject({ count: 1 });
    expect(
      seenFor('adjust', 'approvedBoth', { ...nothing, agreement: { ...agreement, inForce: 1 } }),
    ).toBeNull();
  });

  it('is two people for every party, not for the average one', () => {
    expect(seenFor('lead', 'deputies', { ...nothing, people: [3, 1] })).toBeNull();
    expect(seenFor('lead', 'deputies', { ...nothing, people: [2, 2] })).toMatchObject({ kind: 'people' });
    expect(seenFor('lead', 'access', { ...nothing, people: [2] })).toBeNull();
  });
});
