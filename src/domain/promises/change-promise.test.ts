import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changePromise, type PromiseDeed } from './change-promise.ts';
import type { RoomPromise } from './model.ts';
import { laterFrom, nearnessOf } from './standing.ts';

const open: RoomPromise = {
  id: 'p',
  partnershipId: 'room',
  text: 'Bestille lokalet',
  partyId: 'library',
  ownerId: 'ida',
  dueOn: '2027-03-01',
  state: 'open',
  source: { kind: 'own', id: null },
  offer: null,
  createdAt: '2026-11-23T03:00:00.000Z',
  revision: 1,
};

const days = fc.constantFrom('2027-01-01', '2027-03-01', '2027-06-15');
const whys = fc.constantFrom('', 'sygdom', 'lokalet er optaget');
const parties = fc.constantFrom('library', 'museum');
const persons = fc.constantFrom(null, 'ida', 'bo');
const deeds: fc.Arbitrary<PromiseDeed> = fc.oneof(
  fc.constant<PromiseDeed>({ kind: 'done' }),
  fc.record({ kind: fc.constant('move' as const), dueOn: days, because: whys }),
  fc.record({
    kind: fc.constant('offer' as const),
    to: fc.record({ partyId: parties, personId: persons }),
    because: whys,
  }),
  fc.record({ kind: fc.constant('take' as const), personId: persons }),
  fc.record({ kind: fc.constantFrom('decline', 'reopen', 'take-back', 'lapse'), because: whys }),
  fc.record({
    kind: fc.constant('amend' as const),
    text: fc.constantFrom('Bestille lokalet', 'Bestille to lokaler'),
    partyId: parties,
    dueOn: fc.option(days, { nil: null }),
    because: whys,
  }),
);

const after = (promise: RoomPromise, deed: PromiseDeed): RoomPromise => {
  const changed = changePromise(promise, deed);
  return changed.ok ? changed.value.promise : promise;
};
const reached = fc.array(deeds, { maxLength: 12 }).map((all) => all.reduce(after, open));

describe('a promise', () => {
  it('stands the same when the same deed is sent twice, and tells of it once', () => {
    fc.assert(
      fc.property(reached, deeds, (promise, deed) => {
        const once = changePromise(promise, deed);
        if (!once.ok || deed.kind === 'take') return;
        const twice = changePromise(once.value.promise, deed);
        expect(twice).toEqual({ ok: true, value: { promise: once.value.promise, change: null } });
      }),
    );
  });

  it('keeps what it is about and where it came from, whatever is done to it', () => {
    fc.assert(
      fc.property(reached, ({ id, source, state, offer }) => {
        expect([id, source]).toEqual([open.id, open.source]);
        if (state !== 'open') expect(offer).toBeNull();
      }),
    );
  });

  it('tells a line for every change and none where nothing changed', () => {
    fc.assert(
      fc.property(reached, deeds, (promise, deed) => {
        const changed = changePromise(promise, deed);
        if (!changed.ok) return;
        const { promise: now, change } = changed.value;
        expect(change === null).toBe(JSON.stringify(now) === JSON.stringify(promise));
        if (change) expect([change.fromDue, change.toDue]).toEqual([promise.dueOn, now.dueOn]);
      }),
    );
  });

  it('that is closed is neither moved, handed over nor closed otherwise; it is opened again first', () => {
    fc.assert(
      fc.property(reached, deeds, (promise, deed) => {
        if (promise.state === 'open') return;
        const changed = changePromise(promise, deed);
        if (['move', 'offer', 'take'].includes(deed.kind)) expect(changed.ok).toBe(false);
        if (changed.ok && changed.value.promise.state !== promise.state)
          expect([deed.kind, changed.value.promise.state]).toEqual(['reopen', 'open']);
      }),
    );
  });

  it('is moved and taken back with a word why', () => {
    expect(changePromise(open, { kind: 'move', dueOn: '2027-04-01', because: ' ' })).toMatchObject({
      problem: { kind: 'because-missing' },
    });
    expect(changePromise(open, { kind: 'take-back', because: '' })).toMatchObject({ ok: false });
    expect(changePromise(open, { kind: 'move', dueOn: '2027-04-01', because: 'ferie' })).toMatchObject({
      value: {
        promise: { dueOn: '2027-04-01' },
        change: { kind: 'moved', fromDue: '2027-03-01', toDue: '2027-04-01', because: 'ferie' },
      },
    });
  });

  it('is somebody else’s first when they have said yes', () => {
    const asked = after(open, { kind: 'offer', to: { partyId: 'museum', personId: null }, because: '' });
    expect([asked.partyId, asked.ownerId]).toEqual(['library', 'ida']);
    const taken = after(asked, { kind: 'take', personId: 'bo' });
    expect([taken.partyId, taken.ownerId, taken.offer]).toEqual(['museum', 'bo', null]);
    expect(changePromise(taken, { kind: 'take', personId: 'eva' })).toMatchObject({
      problem: { kind: 'promise-not-offered' },
    });
  });
});

describe('nearness', () => {
  it('is quiet after the day, soon for two weeks, and then later', () => {
    const near = (dueOn: string | null) => nearnessOf({ dueOn }, '2027-01-10');
    expect([null, '2027-01-09', '2027-01-10', '2027-01-24', '2027-01-25'].map(near)).toEqual([
      'open-ended',
      'quiet',
      'soon',
      'soon',
      'later',
    ]);
    expect(laterFrom('2027-01-10')).toBe('2027-01-25');
  });
});
