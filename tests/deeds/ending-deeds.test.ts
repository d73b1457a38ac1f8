import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Asker } from '#domain/people/asker.ts';
import { acceptAgreement } from '#features/agreements/index.ts';
import {
  agreeLine,
  beginEnding,
  giveUpEnding,
  readEnding,
  removeLine,
  sayYesToEnd,
  sayYesToReopen,
  takeBackYes,
  writeEnding,
  writeLine,
} from '#features/endings/index.ts';
import { beginMeeting } from '#features/meetings/index.ts';
import { changePurpose, endParty } from '#features/partnerships/index.ts';
import { movePhase, tickPhase } from '#features/phases/index.ts';
import { endPromise, makePromise } from '#features/promises/index.ts';
import { addRisk } from '#features/risks/index.ts';
import {
  aGuestLink,
  aPartnership,
  aPerson,
  aSeat,
  asPerson,
  nobody,
} from '#server/database/testing/factories.ts';
import { newId } from '#server/database/testing/new-id.ts';
import { close } from '#server/database/testing/open-test-database.ts';
import { openDeedsGround, type DeedsGround } from './deeds.testing.ts';

let ground: DeedsGround;
beforeAll(async () => {
  ground = await openDeedsGround();
});
afterAll(() => close(ground.database));

async function aRoom(parties = 2) {
  const room = await aPartnership(ground.database.owner, { parties });
  return { id: room.id, room, one: room.parties[0], two: room.parties[1] ?? room.parties[0] };
}

const stands = async (asker: Asker, id: string) => {
  const read = await ground.as(asker, (needs) => readEnding(needs, id));
  if (!read.ok) throw new Error(read.problem.kind);
  return read.value;
};
const revisionOf = async (asker: Asker, id: string) => (await stands(asker, id)).ending?.revision ?? -1;
const stateOf = async (asker: Asker, id: string) =>
  (await ground.as(asker, ({ partnerships }) => partnerships.partnership(id)))?.state;
const kinds = async (asker: Asker, id: string) =>
  (await ground.as(asker, ({ history }) => history.events(id, {}))).items.map(({ kind }) => kind);

type Acting = { readonly id: string; readonly asker: Asker };
const yes = async (who: Acting, partnershipId: string, revision?: number) => {
  const at = revision ?? (await revisionOf(who.asker, partnershipId));
  return ground.as(who.asker, (needs) =>
    sayYesToEnd(needs, { partnershipId, partyId: who.id, revision: at }),
  );
};
const open = async (who: Acting, partnershipId: string, revision?: number) => {
  const at = revision ?? (await revisionOf(who.asker, partnershipId));
  return ground.as(who.asker, (needs) =>
    sayYesToReopen(needs, { partnershipId, partyId: who.id, revision: at }),
  );
};

/** A closing with its reason written, so that anybody may say yes. */
async function prepared(parties = 2) {
  const made = await aRoom(parties);
  const { id, one } = made;
  expect(await ground.as(one.asker, (needs) => beginEnding(needs, id))).toMatchObject({ ok: true });
  const reason = { partnershipId: id, fromRevision: 1, reason: 'goal-reached', words: 'Vi nåede det' };
  expect(await ground.as(one.asker, (needs) => writeEnding(needs, reason))).toMatchObject({ ok: true });
  return made;
}

async function ended() {
  const made = await prepared();
  expect(await yes(made.one, made.id)).toMatchObject({ value: { partnership: 'open' } });
  expect(await yes(made.two, made.id)).toMatchObject({ value: { partnership: 'ended' } });
  return made;
}

describe('bringing a partnership to an end', () => {
  test('takes a yes of every party; the last one ends it, and the history tells', async () => {
    const { id, one, two } = await ended();
    expect(await stateOf(two.asker, id)).toBe('ended');
    expect((await kinds(one.asker, id)).slice(0, 3)).toEqual([
      'partnership-ended',
      'ending-yes',
      'ending-yes',
    ]);
    expect(await yes(two, id)).toMatchObject({ value: { partnership: 'ended' } });
  });

  test('begun by two at once is one, and what one step writes leaves the others', async () => {
    const { id, one, two } = await aRoom();
    const both = await Promise.all(
      [one, two].map(({ asker }) => ground.as(asker, (needs) => beginEnding(needs, id))),
    );
    expect(both.every(({ ok }) => ok)).toBe(true);
    expect(await kinds(one.asker, id)).toEqual(['ending-begun']);
    const write = (asker: Asker, typed: object) =>
      ground.as(asker, async (needs) => writeEnding(needs, { partnershipId: id, ...typed }));
    await write(one.asker, { fromRevision: 1, reason: 'ran-out', words: 'Perioden er slut' });
    await write(two.asker, { fromRevision: 2, thanksDa: 'Tak for alt', thanksEn: 'Thank you' });
    expect(await write(one.asker, { fromRevision: 1, words: 'Andet' })).toMatchObject({
      problem: { kind: 'stale', current: { words: 'Perioden er slut' } },
    });
    const { ending, steps } = await stands(two.asker, id);
    expect(ending).toMatchObject({ reason: 'ran-out', thanks: { da: 'Tak for alt', en: 'Thank you' } });
    expect(steps.filter(({ standing }) => standing === 'done').map(({ step }) => step)).toEqual([
      'why',
      'promises',
      'thanks',
    ]);
  });

  test('nobody says yes before it is said why, nor to another text than the one they read', async () => {
    const { id, one, two } = await aRoom();
    await ground.as(one.asker, (needs) => beginEnding(needs, id));
    expect(await yes(one, id)).toMatchObject({ problem: { kind: 'ending-no-reason' } });
    const write = (fromRevision: number, words: string) =>
      ground.as(two.asker, (needs) =>
        writeEnding(needs, { partnershipId: id, fromRevision, reason: 'changed', words }),
      );
    await write(1, 'Vi skal noget andet');
    expect(await yes(one, id, 1)).toMatchObject({ problem: { kind: 'ending-moved' } });
    expect(await yes(one, id, 2)).toMatchObject({ ok: true });
    await write(2, 'Ny tekst');
    expect(await yes(two, id, 3)).toMatchObject({ value: { partnership: 'open' } });
    expect((await stands(one.asker, id)).ending?.waitsFor).toMatchObject([{ id: one.id }]);
    expect(await yes(one, id, 3)).toMatchObject({ value: { partnership: 'ended' } });
  });

  test('waits until all agree on who keeps what; a line said anew is agreed on anew', async () => {
    const { id, one, two } = await prepared();
    const line = {
      partnershipId: id,
      kind: 'product',
      what: 'Udstillingen',
      keeper: two.id,
      terms: '',
      fromOn: '',
    };
    expect(await ground.as(one.asker, (needs) => writeLine(needs, line))).toMatchObject({ ok: true });
    const [kept] = (await stands(one.asker, id)).ending?.lines ?? [];
    const agree = (who: Acting, revision: number) =>
      ground.as(who.asker, (needs) =>
        agreeLine(needs, { partnershipId: id, id: kept?.id, partyId: who.id, revision }),
      );
    await agree(one, 1);
    await ground.as(two.asker, (needs) =>
      writeLine(needs, { ...line, id: kept?.id, fromRevision: 1, terms: 'Med begge logoer' }),
    );
    expect(await agree(two, 1)).toMatchObject({ problem: { kind: 'ending-moved' } });
    await agree(two, 2);
    await yes(one, id);
    await yes(two, id);
    expect(await stateOf(one.asker, id)).not.toBe('ended');
    expect((await stands(one.asker, id)).steps.find(({ step }) => step === 'keeps')?.standing).toBe('waits');
    expect(await agree(one, 2)).toMatchObject({ ok: true });
    expect(await stateOf(one.asker, id)).toBe('ended');
  });

  test('promises lapse, and those that are carried stay open', async () => {
    const { id, one, two } = await prepared();
    const promise = (text: string) =>
      ground.as(one.asker, (needs) =>
        makePromise(needs, {
          ...{ partnershipId: id, text, partyId: one.id, ownerId: null, dueOn: null },
          source: { kind: 'own', id: null },
        }),
      );
    const [kept, gone] = [await promise('Aflevere kataloget'), await promise('Holde kursus')];
    if (!kept.ok || !gone.ok) throw new Error('no promise');
    await ground.as(one.asker, (needs) =>
      writeEnding(needs, { partnershipId: id, fromRevision: 2, carried: [kept.value.id] }),
    );
    await yes(one, id);
    await yes(two, id);
    const states = await ground.as(two.asker, ({ promises }) => promises.promises(id, {}));
    expect(Object.fromEntries(states.items.map(({ text, state }) => [text, state]))).toEqual({
      'Aflevere kataloget': 'open',
      'Holde kursus': 'lapsed',
    });
  });

  test('any party can stop it; a yes can be taken back while not all have said it', async () => {
    const { id, one, two } = await prepared();
    await yes(one, id);
    expect(
      await ground.as(two.asker, ({ partnerships, today }) => partnerships.waiting(today)),
    ).toMatchObject([{ kind: 'ending-say', partnershipId: id }]);
    await ground.as(one.asker, (needs) => takeBackYes(needs, { partnershipId: id, partyId: one.id }));
    expect(await yes(two, id)).toMatchObject({ value: { partnership: 'open' } });
    expect(await ground.as(one.asker, (needs) => giveUpEnding(needs, id))).toMatchObject({ ok: true });
    expect((await stands(two.asker, id)).ending).toBeNull();
    expect(await yes(one, id, 2)).toMatchObject({ problem: { kind: 'ending-not-begun' } });
  });
});

describe('what is over', () => {
  test('is read and not written: every deed says that it has ended', async () => {
    const { id, one } = await ended();
    const late = [
      (asker: Asker) =>
        ground.as(asker, (needs) =>
          movePhase(needs, { partnershipId: id, phase: 'find' }, { kind: 'begin', reason: '', revision: 1 }),
        ),
      (asker: Asker) =>
        ground.as(asker, (needs) =>
          tickPhase(
            needs,
            { partnershipId: id, phase: 'explore' },
            { ticks: [{ of: 'task', line: 'need', ticked: true }] },
          ),
        ),
      (asker: Asker) =>
        ground.as(asker, (needs) =>
          makePromise(needs, {
            partnershipId: id,
            text: 'x',
            partyId: one.id,
            source: { kind: 'own', id: null },
          }),
        ),
      (asker: Asker) => ground.as(asker, (needs) => addRisk(needs, { partnershipId: id, title: 'x' })),
      (asker: Asker) =>
        ground.as(asker, (needs) => beginMeeting(needs, id, { kind: 'ordinary', title: 'x' })),
      (asker: Asker) =>
        ground.as(asker, (needs) => changePurpose(needs, id, { name: 'Nyt', purpose: '', revision: 2 })),
      (asker: Asker) => ground.as(asker, (needs) => beginEnding(needs, id)),
      (asker: Asker) => ground.as(asker, (needs) => removeLine(needs, id, one.id)),
    ];
    for (const deed of late)
      expect(await deed(one.asker)).toMatchObject({ problem: { kind: 'partnership-ended' } });
    expect(await ground.as(one.asker, ({ partnerships }) => partnerships.mySeats(id))).toMatchObject([
      { scope: ['read'], lead: false, mandate: true, ended: true },
    ]);
  });

  test('is not accepted afterwards: an agreement that waited is told to be too late', async () => {
    const { id, one, two } = await prepared();
    const versionId = await waitingVersion(id, [one, two]);
    await yes(one, id);
    await yes(two, id);
    const accept = {
      versionId,
      partyId: two.id,
      sha256: 'a'.repeat(64),
      name: 'Bo',
      function: 'leder',
      mandate: true,
    };
    expect(await ground.as(two.asker, (needs) => acceptAgreement(needs, accept))).toMatchObject({
      problem: { kind: 'partnership-ended' },
    });
    expect(await ground.as(one.asker, ({ agreements }) => agreements.acceptances(versionId))).toEqual([]);
  });

  test('is opened again when all want it, and goes on where it was', async () => {
    const { id, one, two } = await ended();
    expect(await open(one, id)).toMatchObject({ value: { partnership: 'ended' } });
    expect(
      await ground.as(two.asker, ({ partnerships, today }) => partnerships.waiting(today)),
    ).toMatchObject([{ kind: 'ending-reopen' }]);
    expect(await open(two, id)).toMatchObject({ value: { partnership: 'open' } });
    expect(await stateOf(one.asker, id)).toBe('exploring');
    const risk = await ground.as(one.asker, (needs) => addRisk(needs, { partnershipId: id, title: 'Tiden' }));
    expect(risk).toMatchObject({ ok: true });
    expect((await stands(one.asker, id)).ending).toBeNull();
  });
});

async function waitingVersion(partnership: string, parties: readonly { id: string; person: string }[]) {
  const { owner } = ground.database;
  const [agreement, id] = [newId(), newId()];
  const frame = {
    level: 'intent' as const,
    mode: 'general' as const,
    languages: '{"kind":"one","language":"da"}',
  };
  await owner
    .insertInto('byg.agreement')
    .values({ id: agreement, partnership_id: partnership, ...frame })
    .execute();
  const content = JSON.stringify({ parties: parties.map((party) => ({ id: party.id })) });
  await owner
    .insertInto('byg.agreement_version')
    .values({
      ...{ id, agreement_id: agreement, number: 1, put_forward_by: parties[0]?.person ?? '' },
      ...{ content, sha256: 'a'.repeat(64) },
    })
    .execute();
  return id;
}

test('on the agreed day who came by link is forgotten, once; history stays', async () => {
  const { id, one, two } = await prepared();
  const { owner } = ground.database;
  const guest = await aGuestLink(owner, { party: two.id, partnership: id, by: two.person });
  await ground.as(one.asker, (needs) =>
    writeEnding(needs, { partnershipId: id, fromRevision: 2, forgetOn: needs.today }),
  );
  await yes(one, id);
  await yes(two, id);
  const forget = (day: string) =>
    sql<{ done: number }>`select wall.forget_ended_rooms(${day}) as done`.execute(owner);
  expect((await forget('2020-01-01')).rows[0]?.done).toBe(0);
  expect((await forget('2999-01-01')).rows[0]?.done).toBeGreaterThan(0);
  const link = await owner
    .selectFrom('byg.capability')
    .select(['email', 'name', 'revoked_at'])
    .where('id', '=', guest.id)
    .executeTakeFirstOrThrow();
  expect(link).toMatchObject({ email: `${guest.id}@deleted.invalid`, name: '' });
  expect(link.revoked_at).not.toBeNull();
  expect((await forget('2999-01-01')).rows[0]?.done).toBe(0);
  expect((await kinds(one.asker, id))[0]).toBe('personal-data-forgotten');
});

describe('in the same moment', () => {
  test('the last two who say yes end it once', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { id, one, two } = await prepared();
      const said = await Promise.all([yes(one, id, 2), yes(two, id, 2)]);
      expect(said.every(({ ok }) => ok)).toBe(true);
      expect(await stateOf(one.asker, id)).toBe('ended');
      expect((await kinds(one.asker, id)).filter((kind) => kind === 'partnership-ended')).toHaveLength(1);
    }
  });

  test('ended by one and stopped by the other, it is one of the two', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { id, one, two } = await prepared();
      await yes(one, id, 2);
      await Promise.all([yes(two, id, 2), ground.as(one.asker, (needs) => giveUpEnding(needs, id))]);
      const state = await stateOf(one.asker, id);
      const told = await kinds(one.asker, id);
      expect(told.includes('partnership-ended')).toBe(state === 'ended');
      expect(told.includes('ending-given-up')).toBe(state !== 'ended');
    }
  });

  test('ended and opened again at once: each yes counts for what it was said to', async () => {
    const { id, one, two } = await ended();
    const at = await revisionOf(one.asker, id);
    await open(one, id, at);
    const [reopened, late] = await Promise.all([open(two, id, at), yes(one, id, at)]);
    expect(reopened).toMatchObject({ value: { partnership: 'open' } });
    expect(late.ok || ['ending-not-begun', 'partnership-ended'].includes(late.problem.kind)).toBe(true);
    expect(await stateOf(one.asker, id)).toBe('exploring');
    expect((await kinds(one.asker, id)).filter((kind) => kind.startsWith('partnership-'))).toEqual([
      'partnership-reopened',
      'partnership-ended',
    ]);
  });

  test('a phase that is ticked while it ends is ticked before the end or not at all', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { id, one, two } = await prepared();
      await yes(one, id, 2);
      const [, ticked] = await Promise.all([
        yes(two, id, 2),
        ground.as(one.asker, (needs) => addRisk(needs, { partnershipId: id, title: 'Samtidig' })),
      ]);
      const risks = await ground.as(one.asker, (needs) =>
        needs.risks.risks(id, { partyId: null, limit: 10 }),
      );
      expect(risks.items).toHaveLength(ticked.ok ? 1 : 0);
      if (!ticked.ok) expect(ticked.problem.kind).toBe('partnership-ended');
    }
  });

  test('a party that leaves in the middle is waited for no more', async () => {
    const { id, one, two, room } = await prepared(3);
    const third = room.parties[2] ?? two;
    await yes(one, id);
    await yes(two, id);
    expect(await stateOf(one.asker, id)).not.toBe('ended');
    const [left] = await Promise.all([
      ground.as(third.asker, (needs) => endParty(needs, third.id)),
      yes(one, id, 2),
    ]);
    expect(left).toMatchObject({ ok: true });
    expect(await stateOf(one.asker, id)).toBe('ended');
    expect((await kinds(one.asker, id)).filter((kind) => kind === 'partnership-ended')).toHaveLength(1);
  });
});

describe('who may', () => {
  test('a person who sits in both parties does not end it alone, unless the other has nobody else', async () => {
    const { id, one, two } = await prepared();
    await aSeat(ground.database.owner, { party: two.id, person: one.person, mandate: true });
    await yes(one, id);
    const forOther = { id: two.id, asker: one.asker };
    expect(await yes(forOther, id)).toMatchObject({ problem: { kind: 'ending-one-voice' } });
    const both = await Promise.all([yes(forOther, id), yes(two, id)]);
    expect(both[1]).toMatchObject({ value: { partnership: 'ended' } });
    expect(await stateOf(one.asker, id)).toBe('ended');
    const lonely = await prepared();
    await aSeat(ground.database.owner, { party: lonely.two.id, person: lonely.one.person, mandate: true });
    await ground.database.owner
      .updateTable('byg.party_person')
      .set({ ended_at: new Date().toISOString() })
      .where('party_id', '=', lonely.two.id)
      .where('person_id', '=', lonely.two.person)
      .execute();
    await yes(lonely.one, lonely.id);
    expect(await yes({ id: lonely.two.id, asker: lonely.one.asker }, lonely.id)).toMatchObject({
      value: { partnership: 'ended' },
    });
  });

  test('without mandate nobody says yes, and strangers see nothing', async () => {
    const { id, one, two } = await prepared();
    const colleague = await aPerson(ground.database.owner);
    await aSeat(ground.database.owner, { party: two.id, person: colleague });
    expect(await yes({ id: two.id, asker: asPerson(colleague) }, id)).toMatchObject({
      problem: { kind: 'no-mandate' },
    });
    expect(await yes({ id: two.id, asker: one.asker }, id)).toMatchObject({
      problem: { kind: 'no-mandate' },
    });
    const stranger = asPerson(await aPerson(ground.database.owner));
    for (const asker of [stranger, nobody]) {
      expect(await ground.as(asker, (needs) => readEnding(needs, id))).toMatchObject({
        problem: { kind: 'not-found' },
      });
      expect(await ground.as(asker, (needs) => beginEnding(needs, id))).toMatchObject({ ok: false });
    }
    const guest = await aGuestLink(ground.database.owner, { party: two.id, partnership: id, by: two.person });
    await yes(one, id);
    expect(await yes({ id: two.id, asker: guest.asker }, id)).toMatchObject({
      value: { partnership: 'ended' },
    });
    expect(await ground.as(guest.asker, (needs) => endPromise(needs, { id }))).toMatchObject({ ok: false });
  });
});
