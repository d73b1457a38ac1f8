import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scopes, type Asker } from '#domain/people/asker.ts';
import { packParts } from '#domain/handovers/handover.ts';
import {
  beginHandover,
  callOffHandover,
  confirmHandover,
  inviteSuccessor,
  nameSuccessor,
  openPack,
  readHandover,
  readHandovers,
  walkThrough,
  writeRules,
} from '#features/handovers/index.ts';
import { endParty, endSeat } from '#features/partnerships/index.ts';
import { auditFilter, readAudit } from '#features/privacy/index.ts';
import { makePromise } from '#features/promises/index.ts';
import { addRisk } from '#features/risks/index.ts';
import {
  aGuestLink,
  aMembership,
  aPartnership,
  aPerson,
  aSeat,
  asPerson,
  nobody,
} from '#server/database/testing/factories.ts';
import { close } from '#server/database/testing/open-test-database.ts';
import { confirmSignedIn } from '#server/sign-in/confirm-guest.ts';
import { newId } from '#server/house/new-id.ts';
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
  (await ground.as(asker, ({ partnerships, today }) => partnerships.waiting(today))).map(({ kind }) => kind);

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

test('whoever opens the pack stands in the log of the own organisation, and of no other', async () => {
  const { own, other, id } = await begun();
  const admin = async (organisation: string) => {
    const person = await aPerson(ground.database.owner);
    await aMembership(ground.database.owner, { person, organisation, roles: ['administrator'] });
    return asPerson(person);
  };
  const log = async (organisation: string) => {
    const asker = await admin(organisation);
    const read = await ground.as(asker, (needs) =>
      readAudit(needs, organisation, auditFilter({ way: 'read' })),
    );
    return read.ok ? read.value.lines.map(({ kind, personName }) => `${kind} ${personName}`) : [];
  };
  expect(await log(own.organisation)).toEqual([]);
  expect(await ground.as(own.asker, (needs) => openPack(needs, id))).toMatchObject({ ok: true });
  const mine = await log(own.organisation);
  expect(mine).toHaveLength(1);
  expect(mine[0]).toMatch(/^handover-pack ./);
  expect(await log(other.organisation)).toEqual([]);
  await ground.as(other.asker, (needs) => openPack(needs, id));
  expect(await log(other.organisation)).toHaveLength(1);
  const stranger = asPerson(await aPerson(ground.database.owner));
  expect((await ground.as(stranger, (needs) => openPack(needs, id))).ok).toBe(false);
});

describe('somebody without an account who takes over', () => {
  const invited = {
    name: 'Nana Ny',
    function: 'Formidler',
    mandate: '',
    scope: [...scopes],
  };
  const invite = (it: Begun, email: string, asker = it.own.asker) =>
    ground.as(asker, (needs) => inviteSuccessor(needs, it.id, { ...invited, email }));
  const lettersTo = async (email: string) =>
    (
      await ground.database.owner
        .selectFrom('byg.mail')
        .select('text')
        .where('to_address', '=', email)
        .where('kind', '=', 'party-invitation')
        .execute()
    ).map(({ text }) => /\/g\/([\w-]{43})/.exec(text)?.[1] ?? '');

  /** Uses the link as somebody who has shown that the address is theirs. */
  async function comesBy(secret: string, email: string): Promise<Asker> {
    const parts = {
      asNobody: <T>(work: (needs: never) => Promise<T>) => ground.as(nobody, (needs) => work(needs as never)),
      ...{ newId, now: () => new Date().toISOString(), secure: false, attempts: { allow: async () => true } },
    };
    const came = await confirmSignedIn(parts as never, secret, {
      email,
      name: 'Nana Ny',
      function: 'Formidler',
    });
    expect(came).toMatchObject({ ok: true });
    const link = await ground.database.owner
      .selectFrom('byg.capability')
      .select(['id', 'confirmed_person_id', 'party_id'])
      .where('email', '=', email)
      .executeTakeFirstOrThrow();
    return {
      ...{ kind: 'guest', personId: link.confirmed_person_id ?? '', capabilityId: link.id },
      ...{
        partyId: link.party_id ?? '',
        partnershipId: came.ok ? came.value.partnershipId : '',
        scope: scopes,
      },
    };
  }

  test('is invited by mail, comes by the link, reads it all and takes over; promises and risks move', async () => {
    const it = await begun();
    const { own, other, id } = it;
    const email = `nana-${newId()}@byg.test`;
    expect(await invite(it, email)).toMatchObject({ ok: true });
    expect((await stands(own.asker, id)).handover).toMatchObject({
      ...{ place: 'invited', successor: null, invitedBy: { name: 'Nana Ny' } },
    });
    expect(await toDo(own.asker)).toEqual([]);
    const [secret = '', ...more] = await lettersTo(email);
    expect([secret.length, more]).toEqual([43, []]);
    const guest = await comesBy(secret, email);
    expect((await stands(own.asker, id)).handover).toMatchObject({ successor: { name: 'Nana Ny' } });
    expect(await toDo(guest)).toEqual(['handover-take']);
    for (const part of packParts) await ground.as(guest, (needs) => walkThrough(needs, { id, part }));
    expect(await confirm(guest, id, own.id)).toMatchObject({ value: { done: false } });
    expect(await confirm(other.asker, id, other.id)).toMatchObject({ value: { done: true } });
    expect(await ownerOf(it)).toBe('personId' in guest ? guest.personId : null);
    expect((await stands(guest, id)).handover).toMatchObject({ state: 'done', moved: 1 });
  });

  test('is invited by the own party alone, once; crossed with a colleague’s change no letter is sent', async () => {
    const it = await begun();
    const [email, late] = [`a-${newId()}@byg.test`, `b-${newId()}@byg.test`];
    expect(await invite(it, email, it.other.asker)).toMatchObject({ problem: { kind: 'not-yours' } });
    expect(await invite(it, email, asPerson(await aPerson(ground.database.owner)))).toMatchObject({
      problem: { kind: 'not-found' },
    });
    expect(await invite(it, 'ingen adresse')).toMatchObject({ ok: false });
    expect(await lettersTo(email)).toEqual([]);
    const both = await Promise.all([invite(it, email), invite(it, late)]);
    const sent = [...(await lettersTo(email)), ...(await lettersTo(late))];
    expect(sent).toHaveLength(both.filter(({ ok }) => ok).length);
    await ground.as(it.own.asker, (needs) => callOffHandover(needs, it.id));
    const after = `c-${newId()}@byg.test`;
    expect(await invite(it, after)).toMatchObject({ problem: { kind: 'handover-closed' } });
    expect(await lettersTo(after)).toEqual([]);
  });
});
