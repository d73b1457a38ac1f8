import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Asker } from '#domain/people/asker.ts';
import { packParts } from '#domain/handovers/handover.ts';
import {
  beginHandover,
  callOffHandover,
  confirmHandover,
  nameSuccessor,
  readHandover,
  readHandovers,
  walkThrough,
  writeRules,
} from '#features/handovers/index.ts';
import { endParty, endSeat } from '#features/partnerships/index.ts';
import { makePromise } from '#features/promises/index.ts';
import { addRisk } from '#features/risks/index.ts';
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

/** Two parties; in the first Mette leaves and Jonas may take over. One promise and one risk are Mette's. */
async function begun(parties = 2) {
  const room = await aPartnership(ground.database.owner, { parties });
  const [own, other] = [room.parties[0], room.parties[1] ?? room.parties[0]];
  const heir = await aPerson(ground.database.owner, { name: 'Jonas' });
  await aSeat(ground.database.owner, { party: own.id, person: heir });
  const made = await ground.as(own.asker, (needs) =>
    makePromise(needs, {
      ...{ partnershipId: room.id, text: 'Skrive programmet', partyId: own.id, ownerId: own.person },
      ...{ dueOn: '2027-03-01', source: { kind: 'own' as const, id: null } },
    }),
  );
  const risk = { partnershipId: room.id, title: 'Tiden skrider', owner: `${own.id}/${own.person}` };
  await ground.as(own.asker, (needs) => addRisk(needs, risk));
  const leaver = `${own.id}/${own.person}`;
  const first = await ground.as(own.asker, (needs) =>
    beginHandover(needs, { partnershipId: room.id, leaver, leavesOn: '2027-02-01' }),
  );
  if (!first.ok || !made.ok) throw new Error('not begun');
  return { room, own, other, heir, asHeir: asPerson(heir), id: first.value.id, promiseId: made.value.id };
}
type Begun = Awaited<ReturnType<typeof begun>>;

const name = ({ own, id, heir }: Begun) =>
  ground.as(own.asker, (needs) => nameSuccessor(needs, { id, personId: heir }));
async function walk({ asHeir, id }: Begun) {
  for (const part of packParts) await ground.as(asHeir, (needs) => walkThrough(needs, { id, part }));
}
const confirm = (asker: Asker, id: string, partyId: string) =>
  ground.as(asker, (needs) => confirmHandover(needs, { id, partyId }));
const stands = async (asker: Asker, id: string) => {
  const read = await ground.as(asker, (needs) => readHandover(needs, id));
  if (!read.ok) throw new Error(read.problem.kind);
  return read.value;
};
const ownerOf = async ({ own, promiseId }: Begun) =>
  (await ground.as(own.asker, ({ promises }) => promises.promise(promiseId)))?.ownerId;
const kinds = async (asker: Asker, id: string) =>
  (await ground.as(asker, ({ history }) => history.events(id, {}))).items.map(({ kind }) => kind);
const toDo = async (asker: Asker) =>
  (await ground.as(asker, ({ partnerships }) => partnerships.waiting())).map(({ kind }) => kind);

describe('a hand-over', () => {
  test('waits for the new person, then for the other party; the last yes moves what is open', async () => {
    const it = await begun();
    const { own, other, asHeir, id, room, heir } = it;
    expect(await toDo(own.asker)).toEqual(['handover-name']);
    expect(await name(it)).toMatchObject({ ok: true });
    expect([await toDo(own.asker), await toDo(asHeir), await toDo(other.asker)]).toEqual([
      [],
      ['handover-take'],
      ['handover-confirm'],
    ]);
    expect(await confirm(asHeir, id, own.id)).toMatchObject({ problem: { kind: 'handover-unread' } });
    await walk(it);
    expect(await confirm(asHeir, id, own.id)).toMatchObject({ value: { done: false } });
    expect((await stands(own.asker, id)).handover.place).toBe('confirming');
    expect(await ownerOf(it)).toBe(own.person);
    expect(await confirm(other.asker, id, other.id)).toMatchObject({ value: { done: true } });
    expect((await stands(other.asker, id)).handover).toMatchObject({ state: 'done', moved: 1, waitsFor: [] });
    expect(await ownerOf(it)).toBe(heir);
    const risks = await ground.as(other.asker, (needs) =>
      needs.risks.risks(room.id, { partyId: null, limit: 9 }),
    );
    expect(risks.items[0]?.owner?.personId).toBe(heir);
    expect((await kinds(own.asker, room.id)).slice(0, 5)).toEqual([
      'handover-done',
      'handover-confirmed',
      'handover-confirmed',
      'handover-named',
      'handover-begun',
    ]);
    expect(await toDo(other.asker)).toEqual([]);
  });

  test('the pack tells the room in ten minutes; what is written nowhere is the own party’s alone', async () => {
    const it = await begun();
    const { own, other, asHeir, id } = it;
    const rules = { id, fromRevision: 0, careful: 'Ring, skriv ikke' };
    expect(await ground.as(own.asker, (needs) => writeRules(needs, rules))).toMatchObject({
      value: { revision: 1 },
    });
    const crossed = await ground.as(asHeir, (needs) => writeRules(needs, { ...rules, careful: 'Andet' }));
    expect(crossed).toMatchObject({
      problem: { kind: 'stale', current: { answers: { careful: 'Ring, skriv ikke' } } },
    });
    const mine = await stands(asHeir, id);
    expect(mine).toMatchObject({
      rules: { answers: { careful: 'Ring, skriv ikke' } },
      promises: [{ text: 'Skrive programmet' }],
      risks: [{ title: 'Tiden skrider' }],
      partnership: { purpose: 'Sammen' },
    });
    const theirs = await stands(other.asker, id);
    expect([theirs.rules, theirs.promises.length]).toEqual([null, 1]);
    for (const asker of [asPerson(await aPerson(ground.database.owner)), nobody])
      expect(await ground.as(asker, (needs) => readHandover(needs, id))).toMatchObject({
        problem: { kind: 'not-found' },
      });
  });

  test('begun twice is one, and is begun only by the own party', async () => {
    const it = await begun();
    const { room, own, other, id } = it;
    const input = { partnershipId: room.id, leaver: `${own.id}/${own.person}`, leavesOn: '' };
    expect(await ground.as(own.asker, (needs) => beginHandover(needs, input))).toMatchObject({
      value: { id },
    });
    expect(await ground.as(other.asker, (needs) => beginHandover(needs, input))).toMatchObject({
      problem: { kind: 'not-yours' },
    });
    const listed = await ground.as(other.asker, (needs) => readHandovers(needs, room.id));
    expect(listed.ok && listed.value.handovers.map((one) => one.place)).toEqual(['naming']);
    expect(listed.ok && listed.value.carried.map(({ carried }) => carried)).toEqual(['no-deputy', 'alone']);
  });

  test('is confirmed by neither of the two for another party, and by nobody for the new person', async () => {
    const it = await begun();
    const { own, other, asHeir, heir, id } = it;
    await aSeat(ground.database.owner, { party: other.id, person: heir });
    await name(it);
    expect(await confirm(asHeir, id, other.id)).toMatchObject({ problem: { kind: 'handover-both-sides' } });
    expect(await confirm(own.asker, id, own.id)).toMatchObject({ problem: { kind: 'handover-not-you' } });
    expect(await confirm(other.asker, id, own.id)).toMatchObject({ problem: { kind: 'not-yours' } });
    const guest = await aGuestLink(ground.database.owner, {
      ...{ party: other.id, partnership: it.room.id, by: other.person },
    });
    expect(await confirm(guest.asker, id, other.id)).toMatchObject({ value: { done: false } });
  });

  test('another is named while nobody has taken over; called off, nothing has moved', async () => {
    const it = await begun();
    const { own, other, id, heir } = it;
    await name(it);
    expect(
      await ground.as(own.asker, (needs) => nameSuccessor(needs, { id, personId: own.person })),
    ).toMatchObject({
      problem: { fields: [{ kind: 'handover-same' }] },
    });
    await walk(it);
    await ground.as(own.asker, (needs) => endSeat(needs, { partyId: own.id, personId: heir }));
    expect((await stands(own.asker, id)).handover).toMatchObject({ successor: null });
    for (const time of [1, 2])
      expect([time, await ground.as(own.asker, (needs) => callOffHandover(needs, id))]).toMatchObject([
        time,
        { ok: true },
      ]);
    expect(await confirm(other.asker, id, other.id)).toMatchObject({ problem: { kind: 'handover-closed' } });
    expect(await ownerOf(it)).toBe(own.person);
  });
});

describe('in the same moment', () => {
  test('both parties confirm: it is done once, and the promises have moved', async () => {
    for (let round = 0; round < 4; round += 1) {
      const it = await begun();
      const { own, other, asHeir, id, room, heir } = it;
      await name(it);
      await walk(it);
      const both = await Promise.all([confirm(asHeir, id, own.id), confirm(other.asker, id, other.id)]);
      expect(both.every(({ ok }) => ok)).toBe(true);
      expect((await stands(own.asker, id)).handover.state).toBe('done');
      expect(await ownerOf(it)).toBe(heir);
      expect((await kinds(own.asker, room.id)).filter((kind) => kind === 'handover-done')).toHaveLength(1);
    }
  });

  test('confirmed by one and called off by the other, it is one of the two', async () => {
    for (let round = 0; round < 4; round += 1) {
      const it = await begun();
      const { own, other, asHeir, id, heir } = it;
      await name(it);
      await walk(it);
      await confirm(asHeir, id, own.id);
      await Promise.all([
        confirm(other.asker, id, other.id),
        ground.as(own.asker, (needs) => callOffHandover(needs, id)),
      ]);
      const { state } = (await stands(own.asker, id)).handover;
      expect(['done', 'called-off']).toContain(state);
      expect(await ownerOf(it)).toBe(state === 'done' ? heir : own.person);
    }
  });

  test('the party that was waited for leaves: the others have all said yes', async () => {
    const it = await begun(3);
    const { own, other, asHeir, id, room } = it;
    const third = room.parties[2] ?? other;
    await name(it);
    await walk(it);
    await confirm(asHeir, id, own.id);
    await confirm(other.asker, id, other.id);
    expect((await stands(own.asker, id)).handover).toMatchObject({
      state: 'open',
      waitsFor: [{ id: third.id }],
    });
    await ground.as(third.asker, (needs) => endParty(needs, third.id));
    expect((await stands(own.asker, id)).handover.state).toBe('done');
  });
});
