import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Asker } from '#domain/people/asker.ts';
import { endParty, endSeat } from '#features/partnerships/index.ts';
import {
  declinePromise,
  endPromise,
  listPromises,
  makePromise,
  movePromise,
  offerPromise,
  promisesFrom,
  promisesToDo,
  readPromise,
  reopenPromise,
  summary,
  takeBackPromise,
  takePromise,
} from '#features/promises/index.ts';
import {
  aGuestLink,
  aPartnership,
  aPerson,
  aSeat,
  asPerson,
  nobody,
} from '#server/database/testing/factories.ts';
import { close } from '#server/database/testing/open-test-database.ts';
import { openDeedsGround, type DeedsGround } from './deeds.testing.ts';

let ground: DeedsGround;
beforeAll(async () => {
  ground = await openDeedsGround();
});
afterAll(() => close(ground.database));

async function begun(given: { readonly dueOn?: string; readonly own?: boolean } = {}) {
  const room = await aPartnership(ground.database.owner);
  const [one, two] = [room.parties[0], room.parties[1] ?? room.parties[0]];
  const made = await ground.as(one.asker, (needs) =>
    makePromise(needs, {
      partnershipId: room.id,
      text: 'Bestille lokalet',
      partyId: one.id,
      ownerId: given.own === true ? one.person : null,
      dueOn: given.dueOn ?? '2027-03-01',
      source: { kind: 'own', id: null },
    }),
  );
  if (!made.ok) throw new Error(made.problem.kind);
  return { room, one, two, id: made.value.id };
}

const told = (asker: Asker, id: string) => ground.as(asker, (needs) => readPromise(needs, id));
const standing = async (asker: Asker, id: string) => {
  const read = await told(asker, id);
  return read.ok ? read.value.promise : null;
};
const lines = async (asker: Asker, id: string) => {
  const read = await told(asker, id);
  return read.ok ? read.value.changes.map(({ kind }) => kind) : [];
};

describe('a promise', () => {
  test('is read by all in the room with where it came from, and moved with a word why', async () => {
    const { room, one, two, id } = await begun();
    const moving = { id, dueOn: '2027-04-01', because: 'Salen er optaget', fromRevision: 1 };
    expect(await ground.as(one.asker, (needs) => movePromise(needs, moving))).toMatchObject({ ok: true });
    const read = await told(two.asker, id);
    expect(read.ok && read.value.promise).toMatchObject({
      dueOn: '2027-04-01',
      partyName: 'Organisation 1',
      abilities: { keep: false, take: false },
    });
    expect(read.ok && read.value.changes[0]).toMatchObject({
      kind: 'moved',
      fromDue: '2027-03-01',
      toDue: '2027-04-01',
      because: 'Salen er optaget',
      personName: 'Bibliotekar',
    });
    const list = await ground.as(two.asker, (needs) => listPromises(needs, room.id, { state: 'open' }));
    expect(list.ok && list.value.items.map((each) => each.id)).toEqual([id]);
    const events = await ground.as(two.asker, (needs) => needs.history.events(room.id, {}));
    expect(events.items.map(({ kind }) => kind)).toEqual(['promise-moved', 'promise-made']);
  });

  test('ended twice is ended once; one that is closed is not moved before it is opened again', async () => {
    const { one, id } = await begun();
    const end = () => ground.as(one.asker, (needs) => endPromise(needs, { id }));
    expect([await end(), await end()]).toEqual([
      { ok: true, value: { changed: true } },
      { ok: true, value: { changed: false } },
    ]);
    const move = () =>
      ground.as(one.asker, (needs) => movePromise(needs, { id, dueOn: '2027-05-01', because: 'ferie' }));
    expect(await move()).toMatchObject({ problem: { kind: 'promise-closed' } });
    await ground.as(one.asker, (needs) => reopenPromise(needs, { id, because: 'Vi manglede nøglen' }));
    expect(await move()).toMatchObject({ ok: true });
    expect(await lines(one.asker, id)).toEqual(['moved', 'reopened', 'done', 'made']);
  });

  test('that two people of the party end in the same moment is told once', async () => {
    const { one, id } = await begun();
    const colleague = await aPerson(ground.database.owner);
    await aSeat(ground.database.owner, { party: one.id, person: colleague });
    const both = await Promise.all(
      [one.asker, asPerson(colleague)].map((asker) => ground.as(asker, (needs) => endPromise(needs, { id }))),
    );
    expect(both.every(({ ok }) => ok)).toBe(true);
    expect(await lines(one.asker, id)).toEqual(['done', 'made']);
  });

  test('changed in another tab tells how it stands now', async () => {
    const { one, id } = await begun();
    const move = (dueOn: string) =>
      ground.as(one.asker, (needs) => movePromise(needs, { id, dueOn, because: 'ferie', fromRevision: 1 }));
    expect((await move('2027-04-01')).ok).toBe(true);
    expect((await move('2027-04-01')).ok).toBe(true);
    expect(await move('2027-05-01')).toMatchObject({
      problem: { kind: 'stale', current: { dueOn: '2027-04-01' } },
    });
  });

  test('is handed over when the taker says yes, and only then', async () => {
    const { one, two, id } = await begun();
    const offer = { id, to: `${two.id}/${two.person}`, because: '' };
    expect((await ground.as(one.asker, (needs) => offerPromise(needs, offer))).ok).toBe(true);
    expect(await standing(two.asker, id)).toMatchObject({ partyId: one.id, abilities: { take: true } });
    const waiting = await ground.as(two.asker, promisesToDo);
    expect(waiting).toMatchObject([{ kind: 'promise-offered', id, partyName: 'Organisation 2' }]);
    expect((await ground.as(one.asker, (needs) => takePromise(needs, { id }))).ok).toBe(false);
    expect((await ground.as(two.asker, (needs) => takePromise(needs, { id }))).ok).toBe(true);
    expect(await standing(one.asker, id)).toMatchObject({
      partyId: two.id,
      ownerId: two.person,
      offer: null,
    });
    expect(await ground.as(one.asker, (needs) => endPromise(needs, { id }))).toMatchObject({
      problem: { kind: 'not-yours' },
    });
  });

  test('may be declined, and is not offered to who has left', async () => {
    const { one, two, id } = await begun();
    const offer = (to: string) =>
      ground.as(one.asker, (needs) => offerPromise(needs, { id, to, because: 'Vi har travlt' }));
    expect((await offer(two.id)).ok).toBe(true);
    expect((await ground.as(two.asker, (needs) => declinePromise(needs, { id, because: '' }))).ok).toBe(true);
    expect(await lines(one.asker, id)).toEqual(['declined', 'offered', 'made']);
    const gone = await aPerson(ground.database.owner);
    await aSeat(ground.database.owner, { party: two.id, person: gone, ended: true });
    const there = {
      problem: { kind: 'invalid-input', fields: [{ kind: 'promise-nobody-there', field: 'to' }] },
    };
    expect(await offer(`${two.id}/${gone}`)).toMatchObject(there);
    await ground.as(one.asker, (needs) => endParty(needs, two.id));
    expect(await offer(two.id)).toMatchObject(there);
  });

  test('of a party that has left is anybody’s to take on or to end', async () => {
    const { room, one, two } = await begun();
    const making = { partnershipId: room.id, text: 'Trykke plakaten', partyId: two.id, ownerId: null };
    const made = await ground.as(one.asker, (needs) => makePromise(needs, { ...making, dueOn: null }));
    const id = made.ok ? made.value.id : '';
    const end = () => ground.as(one.asker, (needs) => takeBackPromise(needs, { id, because: 'De er ude' }));
    expect((await end()).ok).toBe(false);
    await ground.as(one.asker, (needs) => endParty(needs, two.id));
    expect(await end()).toMatchObject({ ok: true });
  });

  test('of one source and key is made once', async () => {
    const { room, one, two } = await begun();
    const source = { kind: 'meeting', id: 'm-1', key: 'a' } as const;
    const make = (asker: Asker) =>
      ground.as(asker, (needs) =>
        makePromise(needs, {
          partnershipId: room.id,
          text: 'T',
          partyId: two.id,
          ownerId: null,
          dueOn: null,
          source,
        }),
      );
    const [first, second] = [await make(one.asker), await make(two.asker)];
    expect(first).toMatchObject({ value: { made: true } });
    expect(second).toEqual({ ok: true, value: { id: first.ok ? first.value.id : '', made: false } });
    expect(await ground.as(one.asker, (needs) => promisesFrom(needs, source))).toHaveLength(1);
  });

  test('tells every wrong field at once', async () => {
    const { room, one } = await begun();
    const bad = { partnershipId: room.id, text: ' ', partyId: 'x', dueOn: '2027-02-30' };
    const made = await ground.as(one.asker, (needs) => makePromise(needs, bad));
    expect(made.ok ? [] : made.problem.fields?.map(({ field }) => field)).toEqual([
      'text',
      'partyId',
      'dueOn',
    ]);
    const owned = {
      ...bad,
      text: 'T',
      dueOn: '',
      partyId: one.id,
      ownerId: await aPerson(ground.database.owner),
    };
    expect(await ground.as(one.asker, (needs) => makePromise(needs, owned))).toMatchObject({
      problem: { fields: [{ field: 'ownerId' }] },
    });
  });
});

describe('the room’s list', () => {
  test('is by day, counts the quiet ones, and waits for whom it concerns', async () => {
    const { room, one, two, id } = await begun({ dueOn: '2020-01-01', own: true });
    for (const dueOn of [null, '2099-01-01'])
      await ground.as(two.asker, (needs) =>
        makePromise(needs, {
          partnershipId: room.id,
          text: `T ${dueOn}`,
          partyId: two.id,
          ownerId: null,
          dueOn,
        }),
      );
    const all: string[] = [];
    let after: string | undefined;
    do {
      const page = await ground.as(one.asker, (needs) =>
        needs.promises.promises(room.id, { limit: 1, after }),
      );
      all.push(...page.items.map(({ text }) => text));
      after = page.next ?? undefined;
    } while (after);
    expect(all).toEqual(['Bestille lokalet', 'T 2099-01-01', 'T null']);
    expect(await ground.as(one.asker, (needs) => summary(needs, room.id))).toMatchObject({
      open: 3,
      quiet: 1,
    });
    expect(await ground.as(one.asker, promisesToDo)).toMatchObject([{ kind: 'promise-due', id }]);
    expect(await ground.as(two.asker, promisesToDo)).toEqual([]);
  });

  test('is hidden from everyone outside, and a link that may only read changes nothing', async () => {
    const { room, one, id } = await begun();
    const stranger = asPerson(await aPerson(ground.database.owner));
    for (const asker of [stranger, nobody]) {
      expect(await standing(asker, id)).toBeNull();
      expect((await ground.as(asker, (needs) => endPromise(needs, { id }))).ok).toBe(false);
      expect((await ground.as(asker, (needs) => listPromises(needs, room.id, {}))).ok).toBe(false);
    }
    const link = { party: one.id, partnership: room.id, by: one.person, scope: ['read' as const] };
    const reader = await aGuestLink(ground.database.owner, { ...link, mandate: false });
    expect(await standing(reader.asker, id)).toMatchObject({ abilities: { keep: false } });
    expect((await ground.as(reader.asker, (needs) => endPromise(needs, { id }))).ok).toBe(false);
    await ground.as(one.asker, (needs) => endSeat(needs, { partyId: one.id, personId: one.person }));
    expect((await ground.as(one.asker, (needs) => endPromise(needs, { id }))).ok).toBe(false);
  });
});
