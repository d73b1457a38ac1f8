import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterDeed,
  caseSenders,
  isAgreed,
  mayDo,
  type CaseDeed,
  type CaseRole,
  type CaseStanding,
} from './submission.ts';

const role = fc.constantFrom<CaseRole>('sender', 'library', 'partner', 'editor');
/** Deeds about the text that stands now, or about an older one. */
const step = fc.record({
  role,
  kind: fc.constantFrom<CaseDeed['kind']>(
    ...([
      'change',
      'send',
      'confirm',
      'approve',
      'approve',
      'suggest',
      'decline',
      'withdraw',
      'publish',
    ] as const),
  ),
  behind: fc.constantFrom(0, 0, 0, 1),
});
type Step = { readonly role: CaseRole; readonly kind: CaseDeed['kind']; readonly behind: number };
const begun = fc
  .constantFrom(...caseSenders)
  .map((sender): CaseStanding => ({ state: 'draft', revision: 1, sender, approvals: {} }));

const deedOf = (standing: CaseStanding, { kind, behind }: Step): CaseDeed =>
  kind === 'confirm' || kind === 'approve' ? { kind, revision: standing.revision - behind } : { kind };

/** Every standing on the way, with the deed that led to it. */
function walk(from: CaseStanding, steps: readonly Step[]) {
  let now = from;
  return steps.flatMap((one) => {
    const before = now;
    const after = afterDeed(before, one.role, deedOf(before, one));
    if (after) now = after;
    return after ? [{ before, after, step: one }] : [];
  });
}

const property = (check: (way: ReturnType<typeof walk>) => void): void =>
  fc.assert(
    fc.property(begun, fc.array(step, { maxLength: 60 }), (from, steps) => check(walk(from, steps))),
    { numRuns: 2_000 },
  );

describe('a case that is sent in', () => {
  it('is published by the editor alone, and only when both parties have approved the text that stands', () => {
    property((way) => {
      for (const { before, after, step: one } of way) {
        if (after.state !== 'published' || before.state === 'published') continue;
        expect([one.role, before.state]).toEqual(['editor', 'approved']);
        expect(after.approvals).toEqual({ library: after.revision, partner: after.revision });
      }
    });
  });

  it('is approved when, and only when, both have approved this very text', () => {
    property((way) => {
      for (const { after } of way) {
        if (after.state === 'approved') expect(isAgreed(after)).toBe(true);
        if (after.state === 'waiting') expect(isAgreed(after)).toBe(false);
      }
    });
  });

  it('needs both approvals anew when a word is changed', () => {
    property((way) => {
      for (const { before, after, step: one } of way) {
        if (one.kind !== 'change') continue;
        expect(after.revision).toBe(before.revision + 1);
        expect(isAgreed(after)).toBe(false);
        expect(['draft', 'unconfirmed', 'waiting']).toContain(after.state);
      }
    });
  });

  it('is shown to nobody but its sender until the sender has confirmed it', () => {
    property((way) => {
      for (const { before, step: one } of way)
        if (before.state === 'draft' || before.state === 'unconfirmed') expect(one.role).toBe('sender');
    });
  });

  it('ends: what is declined or withdrawn is moved by nobody', () => {
    property((way) => {
      for (const { before } of way) expect(['declined', 'withdrawn']).not.toContain(before.state);
    });
  });

  it('is approved for a party by that party alone, or by a sender who is that party', () => {
    property((way) => {
      for (const { before, after, step: one } of way) {
        if (one.kind !== 'approve') continue;
        const gained = (['library', 'partner'] as const).filter(
          (party) => after.approvals[party] !== before.approvals[party],
        );
        expect(gained).toEqual([one.role === 'sender' ? before.sender : one.role]);
        expect(mayDo(after, one.role, 'approve')).toBe(false);
      }
    });
  });
});
