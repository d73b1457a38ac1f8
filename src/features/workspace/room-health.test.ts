import { describe, expect, it } from 'vitest';
import { roomHealth, type RoomFound } from './room-health.ts';

const today = '2026-11-23';
const well: RoomFound = {
  partnership: { state: 'agreed', endsOn: '2028-01-01', createdAt: '2026-01-01T10:00:00.000Z' },
  lastHeard: '2026-11-20',
  agreement: 'in-force',
  evaluations: ['2027-02-01'],
  people: [2, 3],
  quietPromises: 0,
  redRisks: 0,
};
const of = (more: Partial<RoomFound>) => roomHealth({ ...well, ...more }, today);

describe('how a room stands', () => {
  it('is well when nothing calls, and says each reason when something does', () => {
    expect(of({})).toEqual({ standing: 'well', reasons: [] });
    expect(of({ people: [1, 3] })).toEqual({ standing: 'look', reasons: ['one-person'] });
    expect(of({ quietPromises: 2 })).toEqual({ standing: 'look', reasons: ['promises-quiet'] });
    expect(of({ redRisks: 1, evaluations: [] }).reasons).toEqual(['no-evaluation', 'risks-red']);
  });

  it('wants care when a party has nobody, when the end is passed, or when three things call', () => {
    expect(of({ people: [2, 0] })).toEqual({ standing: 'care', reasons: ['nobody'] });
    expect(of({ partnership: { ...well.partnership, endsOn: '2026-11-01' } }).standing).toBe('care');
    expect(of({ lastHeard: '2026-01-01', redRisks: 1, quietPromises: 1 }).standing).toBe('care');
  });

  it('asks for no goals, which are each party’s own, and leaves an ended partnership in peace', () => {
    expect(of({}).reasons).not.toContain('no-goal');
    expect(of({ partnership: { ...well.partnership, state: 'ended' }, people: [0] })).toEqual({
      standing: 'ended',
      reasons: [],
    });
  });
});
