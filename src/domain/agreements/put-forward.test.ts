import { describe, expect, it } from 'vitest';
import { fromPlain } from '../rich-text/from-plain.ts';
import { isEmpty } from '../rich-text/plain-text.ts';
import { mayPutForward, mayWithdraw, nextVersion } from './put-forward.ts';
import { sampleClause, sampleContent, sampleDraft } from './sample-agreement.ts';

const frame = { partyCount: 3, versions: [] };

describe('putting a draft forward', () => {
  it('gives version 1, and an amendment once a version is accepted', () => {
    expect(mayPutForward(sampleDraft(), frame)).toEqual({ ok: true, value: { number: 1, amendment: false } });
    const accepted = { ...frame, versions: [{ number: 1, state: 'accepted' }] } as const;
    expect(mayPutForward(sampleDraft(), accepted)).toEqual({
      ok: true,
      value: { number: 2, amendment: true },
    });
  });

  it('never uses a number again', () => {
    expect(
      nextVersion([
        { number: 2, state: 'withdrawn' },
        { number: 1, state: 'withdrawn' },
      ]).number,
    ).toBe(3);
  });

  it('needs two parties', () => {
    expect(mayPutForward(sampleDraft(), { ...frame, partyCount: 1 })).toMatchObject({
      problem: { kind: 'too-few-parties' },
    });
  });

  it('waits for the version that is already out', () => {
    const versions = [{ number: 4, state: 'put-forward' }] as const;
    expect(mayPutForward(sampleDraft(), { ...frame, versions })).toMatchObject({
      problem: { kind: 'version-waiting', details: { number: 4 } },
    });
  });

  it('names the clauses that stop it', () => {
    expect(mayPutForward(sampleDraft({ clauses: [sampleClause('A03', 'x')] }), frame)).toMatchObject({
      problem: { kind: 'hard-stops', details: { clauses: 'A08, A24, A28' } },
    });
  });

  it('stops at dates that cannot be, not at hints', () => {
    const { dates } = sampleDraft();
    const turned = sampleDraft({ dates: { ...dates, endsOn: '2026-01-01' } });
    expect(mayPutForward(turned, frame)).toMatchObject({ problem: { kind: 'date-conflict' } });
    const late = sampleDraft({ dates: { ...dates, lastMeetingOn: '2028-02-01' } });
    expect(mayPutForward(late, frame).ok).toBe(true);
  });

  it('asks about brackets that are left, and takes them when they shall stand', () => {
    const others = sampleDraft().clauses.filter(({ clause }) => clause !== 'A06');
    const left = sampleDraft({ clauses: [...others, sampleClause('A06', 'Vi giver [hvad] til [navn].')] });
    expect(mayPutForward(left, frame)).toMatchObject({
      problem: { kind: 'gaps-open', details: { clauses: 'A06' } },
    });
    expect(mayPutForward(left, { ...frame, gapsStand: true }).ok).toBe(true);
    const out = [...others, sampleClause('A06', '[hvad]', { included: false })];
    expect(mayPutForward(sampleDraft({ clauses: out }), frame).ok).toBe(true);
  });

  it('can be taken back only while it waits', () => {
    const states = ['put-forward', 'accepted', 'withdrawn', 'superseded'] as const;
    expect(states.map((state) => mayWithdraw({ state }))).toEqual([true, false, false, false]);
  });
});

describe('what is put forward', () => {
  it('has the included clauses in the order of the document', () => {
    const clauses = [
      sampleClause('A24', 'x'),
      sampleClause('A03', 'y'),
      sampleClause('A05', 'z', { included: false }),
    ];
    expect(sampleContent({ clauses }).clauses.map(({ clause }) => clause)).toEqual(['A03', 'A24']);
  });

  it('has no words in a language that is not agreed upon', () => {
    const both = { da: fromPlain('Formål'), en: fromPlain('Purpose') };
    const clauses = [sampleClause('A03', '', { text: both })];
    const text = sampleContent({ clauses }).clauses[0]?.text;
    expect([text && isEmpty(text.da), text && isEmpty(text.en)]).toEqual([false, true]);
  });
});
