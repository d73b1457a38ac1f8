import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptanceState, mayAccept } from './acceptance-state.ts';
import { sampleVersion } from './sample-agreement.ts';

const version = sampleVersion();
const by = (partyId: string, more: object = {}) => ({
  versionId: version.id,
  partyId,
  sha256: version.sha256,
  ...more,
});
const library = { partyId: 'library', mandate: true, sha256: version.sha256 };

describe('may accept', () => {
  it('a person with mandate, once, what is put forward', () => {
    expect(mayAccept(version, library, [])).toEqual({ ok: true, value: true });
    expect(mayAccept(version, library, [by('museum')]).ok).toBe(true);
    expect(mayAccept(version, library, [by('library')])).toMatchObject({
      problem: { kind: 'already-accepted' },
    });
  });

  it.each(['accepted', 'withdrawn', 'superseded'] as const)('nobody when it is %s', (state) => {
    expect(mayAccept({ ...version, state }, library, [])).toMatchObject({
      problem: { kind: 'not-put-forward', details: { state } },
    });
  });

  it.each([
    [{ mandate: false }, 'no-mandate'],
    [{ partyId: 'newcomer' }, 'party-not-in-version'],
    [{ sha256: 'b'.repeat(64) }, 'version-changed'],
  ])('not with %j', (more, kind) => {
    expect(mayAccept(version, { ...library, ...more }, [])).toMatchObject({ problem: { kind } });
  });
});

describe('the state of acceptance', () => {
  const both = ['library', 'museum'];

  it('is complete when all present parties have accepted', () => {
    expect(acceptanceState(version, both, [by('library')])).toMatchObject({
      waiting: ['museum'],
      complete: false,
    });
    expect(
      acceptanceState(
        version,
        both,
        both.map((id) => by(id)),
      ),
    ).toMatchObject({ accepted: both, complete: true });
  });

  it('counts no acceptance of another version or another content', () => {
    const others = [by('library', { versionId: 'other' }), by('museum', { sha256: 'b' })];
    expect(acceptanceState(version, both, others).waiting).toEqual(both);
  });

  it('cannot be completed with a party that the version does not name, nor by one alone', () => {
    const given = both.map((id) => by(id));
    expect(acceptanceState(version, [...both, 'newcomer'], given)).toMatchObject({
      unnamed: ['newcomer'],
      complete: false,
    });
    expect(acceptanceState(version, ['library'], given).complete).toBe(false);
  });

  it('puts every present party in one place, and is complete only without any left', () => {
    const ids = fc.subarray(['library', 'museum', 'newcomer', 'other']);
    fc.assert(
      fc.property(ids, ids, (present, given) => {
        const state = acceptanceState(
          version,
          present,
          given.map((id) => by(id)),
        );
        expect([...state.accepted, ...state.waiting, ...state.unnamed].sort()).toEqual([...present].sort());
        if (state.complete) expect(state.waiting.length + state.unnamed.length).toBe(0);
      }),
    );
  });
});
