import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clauseBank } from '#domain/agreements/clause-bank.ts';
import type { Asker } from '#domain/people/asker.ts';
import { fromPlain } from '#domain/rich-text/from-plain.ts';
import {
  acceptAgreement,
  addObligation,
  beginAgreement,
  careForClause,
  chooseDeviation,
  dropObligation,
  noteDeviation,
  putForward,
  readLiving,
} from '#features/agreements/index.ts';
import { endPromise, listPromises, movePromise } from '#features/promises/index.ts';
import { addRisk } from '#features/risks/index.ts';
import { aPartnership, aPerson, asPerson, nobody } from '#server/database/testing/factories.ts';
import { close } from '#server/database/testing/open-test-database.ts';
import { openDeedsGround, type DeedsGround } from './deeds.testing.ts';

let ground: DeedsGround;
beforeAll(async () => {
  ground = await openDeedsGround();
});
afterAll(() => close(ground.database));

const settings = {
  level: 'full',
  mode: 'culture',
  languages: 'da',
  circumstances: [],
  startsOn: '2027-01-01',
  endsOn: '2027-12-31',
  noticeDays: '60',
  evaluations: '2027-06-15',
  lastMeetingOn: '2027-12-10',
};

async function begun() {
  const room = await aPartnership(ground.database.owner);
  const [one, two] = [room.parties[0], room.parties[1] ?? room.parties[0]];
  const agreement = await ground.as(one.asker, (needs) => beginAgreement(needs, room.id, settings));
  if (!agreement.ok) throw new Error(agreement.problem.kind);
  await ground.as(one.asker, async (needs) => {
    for (const { id } of clauseBank) {
      const now = await needs.agreements.clause(agreement.value.id, id);
      const text = { da: fromPlain(`Om ${id}.`), en: fromPlain(`On ${id}.`) };
      const save = { agreementId: agreement.value.id, clause: id, included: true, text };
      await needs.agreements.saveClause({ ...save, fromRevision: now?.revision ?? 0 });
    }
  });
  const owe = (text: string, dueOn: string, partyId = two.id) =>
    ground.as(one.asker, (needs) => addObligation(needs, room.id, { clause: 'A06', partyId, text, dueOn }));
  return { room, one, two, id: agreement.value.id, owe };
}

type Begun = Awaited<ReturnType<typeof begun>>;

/** Put forward by the one, accepted by both. */
async function agree({ one, two, id }: Begun): Promise<void> {
  const put = await ground.as(one.asker, (needs) => putForward(needs, id, { note: '' }));
  if (!put.ok) throw new Error(JSON.stringify(put.problem));
  const { versionId } = put.value;
  const version = await ground.as(one.asker, (needs) => needs.agreements.version(versionId));
  for (const { asker, id: partyId } of [one, two]) {
    const by = { versionId, partyId, sha256: version?.sha256, name: 'N', function: 'F', mandate: 'on' };
    const accepted = await ground.as(asker, (needs) => acceptAgreement(needs, by));
    if (!accepted.ok) throw new Error(JSON.stringify(accepted.problem));
  }
}

const promised = async (asker: Asker, room: string) => {
  const read = await ground.as(asker, (needs) => listPromises(needs, room, { limit: 100 }));
  return read.ok ? read.value.items : [];
};
const told = async (asker: Asker, room: string) =>
  (await promised(asker, room)).map(({ dueOn, state, text }) => `${dueOn} ${state} ${text}`);

const called = 'Kalde sammen til evaluering';
const notice = 'Tage stilling til, om samarbejdet skal fortsætte, før fristen for opsigelse';
const last = 'Kalde sammen til det sidste møde';

describe('an agreement in force', () => {
  test('becomes promises: what is owed, evaluations, notice and last meeting; and before that none', async () => {
    const all = await begun();
    await all.owe('To foredrag', '2027-05-01');
    expect(await promised(all.one.asker, all.room.id)).toEqual([]);
    await agree(all);
    expect(await told(all.one.asker, all.room.id)).toEqual([
      '2027-05-01 open To foredrag',
      `2027-06-15 open ${called}`,
      `2027-11-01 open ${notice}`,
      `2027-12-10 open ${last}`,
    ]);
    const [first] = await promised(all.two.asker, all.room.id);
    expect(first).toMatchObject({ partyId: all.two.id, source: { kind: 'clause', id: all.id } });
  });

  test('amended: what is new is made, what is gone closes with the reason, nothing is doubled', async () => {
    const all = await begun();
    const gone = await all.owe('To foredrag', '2027-05-01');
    await all.owe('Plakaten', '2027-04-01', all.one.id);
    await agree(all);
    const before = await promised(all.one.asker, all.room.id);
    const [poster, talks] = before;
    const moving = { id: poster?.id, dueOn: '2027-04-20', because: 'Trykkeriet holder ferie' };
    await ground.as(all.one.asker, (needs) => movePromise(needs, moving));
    const meeting = before.at(-1)?.id;
    await ground.as(all.one.asker, (needs) => endPromise(needs, { id: meeting }));
    await ground.as(all.one.asker, (needs) =>
      dropObligation(needs, all.room.id, gone.ok ? gone.value.id : ''),
    );
    await all.owe('Et foredrag', '2027-09-01');
    await agree(all);
    expect(await told(all.two.asker, all.room.id)).toEqual([
      '2027-04-20 open Plakaten',
      '2027-05-01 lapsed To foredrag',
      `2027-06-15 open ${called}`,
      '2027-09-01 open Et foredrag',
      `2027-11-01 open ${notice}`,
      `2027-12-10 done ${last}`,
    ]);
    const changes = await ground.as(all.two.asker, (needs) =>
      needs.promises.promiseChanges(talks?.id ?? '', {}),
    );
    expect(changes.items[0]).toMatchObject({ kind: 'lapsed', because: 'Aftalens udgave 2' });
    const events = await ground.as(all.two.asker, (needs) => needs.history.events(all.room.id, {}));
    expect(events.items.find(({ kind }) => kind === 'promises-settled')?.details).toMatchObject({
      number: 2,
      made: 1,
      lapsed: 1,
    });
  });

  test('takes no obligation while a version waits, for a clause that is left out, or for a stranger', async () => {
    const all = await begun();
    await ground.as(all.one.asker, async (needs) => {
      const now = await needs.agreements.clause(all.id, 'A06');
      const text = now?.text ?? { da: fromPlain(''), en: fromPlain('') };
      const save = { agreementId: all.id, clause: 'A06' as const, included: false, text };
      await needs.agreements.saveClause({ ...save, fromRevision: now?.revision ?? 0 });
    });
    expect(await all.owe('T', '')).toMatchObject({ problem: { kind: 'clause-not-included' } });
    await ground.as(all.one.asker, (needs) => putForward(needs, all.id, { note: '' }));
    expect(await all.owe('T', '')).toMatchObject({ problem: { kind: 'version-waiting' } });
    for (const asker of [asPerson(await aPerson(ground.database.owner)), nobody])
      expect((await ground.as(asker, (needs) => readLiving(needs, all.room.id))).ok).toBe(false);
  });
});

describe('a clause', () => {
  test('has who looks after it, a shared risk and a question; a second tab is told what stands', async () => {
    const all = await begun();
    const { room, one, two } = all;
    const risk = async (register: string) => {
      const added = await ground.as(one.asker, (needs) =>
        addRisk(needs, { partnershipId: room.id, title: 'T', register }),
      );
      return added.ok ? added.value.id : '';
    };
    const care = (question: string, fromRevision: number, riskId = '') =>
      ground.as(one.asker, (needs) =>
        careForClause(needs, room.id, {
          clause: 'A22',
          partyId: two.id,
          ownerId: two.person,
          dueOn: '2027-05-01',
          riskId,
          question,
          fromRevision,
        }),
      );
    expect((await care('Virker det?', 0, await risk(''))).ok).toBe(true);
    expect(await care('Noget andet', 0)).toMatchObject({
      problem: { kind: 'stale', current: { question: 'Virker det?' } },
    });
    await expect(care('Med egen risiko', 1, await risk(one.id))).rejects.toThrow();
    await agree(all);
    const evaluation = (await promised(one.asker, room.id)).find(({ text }) => text === called);
    expect(evaluation?.partyId).toBe(two.id);
  });

  test('that went differently is told to the others once, and is chosen about once', async () => {
    const all = await begun();
    const { room, one, two } = all;
    const note = () =>
      ground.as(two.asker, (needs) =>
        noteDeviation(needs, room.id, { clause: 'A06', text: 'Foredraget blev aflyst' }),
      );
    expect(await note()).toMatchObject({ problem: { kind: 'clause-not-agreed' } });
    await agree(all);
    const noted = await note();
    const id = noted.ok ? noted.value.id : '';
    const mails = await ground.database.owner
      .selectFrom('byg.mail')
      .selectAll()
      .where('kind', '=', 'deviation-noted')
      .execute();
    expect(mails.map(({ to_address }) => to_address)).toEqual([`${one.person}@example.test`]);
    expect(JSON.stringify(mails)).not.toContain('aflyst');
    const choose = (choice: string) =>
      ground.as(one.asker, (needs) => chooseDeviation(needs, room.id, { id, choice, note: '' }));
    expect([await choose('promise'), await choose('promise')]).toMatchObject([{ ok: true }, { ok: true }]);
    expect(await choose('amend')).toMatchObject({ problem: { kind: 'chosen-already' } });
    const read = await ground.as(two.asker, (needs) => readLiving(needs, room.id));
    expect(read.ok && read.value.deviations[0]).toMatchObject({
      choice: 'promise',
      chosenName: 'Bibliotekar',
    });
  });
});
