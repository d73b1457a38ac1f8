import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clauseBank } from '#domain/agreements/clause-bank.ts';
import { lastNoticeDay } from '#domain/agreements/renewal.ts';
import type { Asker } from '#domain/people/asker.ts';
import { fromPlain } from '#domain/rich-text/from-plain.ts';
import {
  acceptAgreement,
  beginAgreement,
  giveNotice,
  putForward,
  readRenewal,
  renewAgreement,
  sayRenewal,
} from '#features/agreements/index.ts';
import { addParty, datesOf } from '#features/partnerships/index.ts';
import { eraseMe } from '#features/privacy/index.ts';
import { gatherToDo } from '#features/workspace/index.ts';
import type { Needs } from '#server/house/needs.ts';
import { sql } from 'kysely';
import {
  anOrganisation,
  aPartnership,
  aPerson,
  asPerson,
  nobody,
} from '#server/database/testing/factories.ts';
import { close } from '#server/database/testing/open-test-database.ts';
import { good, openDeedsGround, type DeedsGround } from './deeds.testing.ts';

let ground: DeedsGround;
beforeAll(async () => {
  ground = await openDeedsGround();
});
afterAll(() => close(ground.database));

const settings = {
  ...{ level: 'full', mode: 'culture', languages: 'da', startsOn: '2027-01-01', endsOn: '2027-12-31' },
  ...{ noticeMonths: '3', onward: 'by-all', lastMeetingOn: '2027-12-10' },
};

const on = <T>(today: string, asker: Asker, deed: (needs: Needs) => Promise<T>) =>
  ground.as(asker, (needs) => deed({ ...needs, today, now: `${today}T10:00:00.000Z` }));

async function accept(all: { parties: readonly { id: string; asker: Asker }[] }, versionId: string) {
  for (const { asker, id: partyId } of all.parties) {
    const version = await ground.as(asker, (needs) => needs.agreements.version(versionId));
    const by = { versionId, partyId, sha256: version?.sha256, name: 'N', function: 'F', mandate: 'on' };
    good(await ground.as(asker, (needs) => acceptAgreement(needs, by)));
  }
}

/** An agreement that both have accepted. */
async function inForce(more: Partial<Record<keyof typeof settings, string>> = {}) {
  const room = await aPartnership(ground.database.owner);
  const [one, two] = [room.parties[0], room.parties[1] ?? room.parties[0]];
  const { id } = good(
    await ground.as(one.asker, (needs) => beginAgreement(needs, room.id, { ...settings, ...more })),
  );
  await ground.as(one.asker, async (needs) => {
    for (const { id: clause } of clauseBank) {
      const now = await needs.agreements.clause(id, clause);
      const text = { da: fromPlain(`Om ${clause}.`), en: fromPlain('') };
      const save = { agreementId: id, clause, included: true, text };
      await needs.agreements.saveClause({ ...save, fromRevision: now?.revision ?? 0 });
    }
  });
  const { versionId } = good(await ground.as(one.asker, (needs) => putForward(needs, id, { note: '' })));
  await accept(room, versionId);
  const toDo = async (today: string, asker: Asker) =>
    (await on(today, asker, (needs) => gatherToDo(needs))).filter(({ kind }) => kind === 'renewal');
  const events = async (asker: Asker) => {
    const dated = await ground.as(asker, async (needs) => {
      const partnership = await needs.partnerships.partnership(room.id);
      return partnership ? datesOf(needs, partnership) : null;
    });
    return dated?.events.map(({ day, kind }) => `${day} ${kind}`) ?? [];
  };
  return { room, one, two, id, versionId, toDo, events };
}

const wheel = async (partyId: string) => {
  const { rows } = await sql<{ told: string }>`select day::text || ' ' || kind as told from byg.wheel_day
    where party_id = ${partyId} and kind <> 'promise' order by day, kind`.execute(ground.database.owner);
  return rows.map(({ told }) => told);
};

describe('an agreement that draws near its end', () => {
  test('asks each party before the last day for notice and before the end, until it has said something', async () => {
    const { room, one, two, toDo } = await inForce();
    expect(await toDo('2027-08-30', one.asker)).toEqual([]);
    expect(await toDo('2027-08-31', one.asker)).toMatchObject([{ due: '2027-09-30', title: '1' }]);
    expect(await toDo('2027-10-15', one.asker)).toEqual([]);
    expect(await toDo('2027-11-01', two.asker)).toMatchObject([{ due: '2027-12-31' }]);
    const said = { partyId: two.id, choice: 'talk', note: 'Et år til?' };
    good(await on('2027-11-02', two.asker, (needs) => sayRenewal(needs, room.id, said)));
    good(await on('2027-11-02', two.asker, (needs) => sayRenewal(needs, room.id, said)));
    expect(await toDo('2027-11-03', two.asker)).toEqual([]);
    expect(await toDo('2027-11-03', one.asker)).toHaveLength(1);
    const read = good(await on('2027-11-03', one.asker, (needs) => readRenewal(needs, room.id)));
    expect(read).toMatchObject({ agreed: 'talk', standing: { state: 'asked', sayBy: '2027-12-31' } });
    expect(read.words).toHaveLength(1);
  });

  test('ends in its time when all say so; a party may change its word', async () => {
    const { room, one, two } = await inForce();
    const say = (asker: Asker, partyId: string, choice: string) =>
      on('2027-11-02', asker, (needs) => sayRenewal(needs, room.id, { partyId, choice, note: '' }));
    const agreed = async () =>
      good(await on('2027-11-02', two.asker, (needs) => readRenewal(needs, room.id))).agreed;
    good(await say(one.asker, one.id, 'renew'));
    good(await say(two.asker, two.id, 'end'));
    expect(await agreed()).toBeNull();
    good(await say(one.asker, one.id, 'end'));
    expect(await agreed()).toBe('end');
    expect(await say(one.asker, two.id, 'renew')).toMatchObject({ problem: { kind: 'not-yours' } });
  });

  test('goes on to a new day when all accept it, without what is being written in the draft', async () => {
    const { room, one, two, id, events, toDo } = await inForce();
    await ground.as(one.asker, async (needs) => {
      const now = await needs.agreements.clause(id, 'A06');
      const text = { da: fromPlain('Halvfærdigt'), en: fromPlain('') };
      const save = { agreementId: id, clause: 'A06' as const, included: true, text };
      await needs.agreements.saveClause({ ...save, fromRevision: now?.revision ?? 0 });
    });
    const renew = (endsOn: string) =>
      on('2027-11-02', two.asker, (needs) =>
        renewAgreement(needs, room.id, { endsOn, lastMeetingOn: '2028-12-10', note: 'Det går godt' }),
      );
    expect(await renew('2027-12-31')).toMatchObject({
      problem: { fields: [{ kind: 'renewal-not-later', field: 'endsOn' }] },
    });
    const { versionId, number } = good(await renew('2028-12-31'));
    expect(number).toBe(2);
    expect(await renew('2029-12-31')).toMatchObject({ problem: { kind: 'version-waiting' } });
    expect(await events(one.asker)).toContain('2027-12-31 end');
    expect(await toDo('2027-11-03', one.asker)).toEqual([]);
    await accept(room, versionId);
    const days = ['2027-01-01 start', '2028-09-30 notice', '2028-12-10 last-meeting', '2028-12-31 end'];
    expect(await events(one.asker)).toEqual(days);
    expect(await wheel(two.id)).toEqual(days);
    const version = await ground.as(two.asker, (needs) => needs.agreements.version(versionId));
    expect(version?.content.clauses.map(({ text }) => JSON.stringify(text)).join()).not.toContain(
      'Halvfærdigt',
    );
    const draft = await ground.as(one.asker, (needs) => needs.agreements.draft(room.id));
    expect(draft?.dates.endsOn).toBe('2028-12-31');
  });
});

test('is not put forward to go on where a party has come since: nobody could accept it', async () => {
  const { room, one, id } = await inForce();
  const added = { partnershipId: room.id, organisationId: await anOrganisation(ground.database.owner) };
  good(await ground.as(one.asker, (needs) => addParty(needs, added)));
  const input = { endsOn: '2028-12-31', lastMeetingOn: '', note: '' };
  expect(await on('2027-11-02', one.asker, (needs) => renewAgreement(needs, room.id, input))).toMatchObject({
    problem: { kind: 'parties-changed' },
  });
  const versions = await ground.as(one.asker, (needs) => needs.agreements.versions(id, {}));
  expect(versions.items).toHaveLength(1);
});

describe('whoever is asked about the end', () => {
  test('is not asked where the agreement has no end day of its own, whatever the partnership has', async () => {
    const { room, one, versionId, toDo } = await inForce();
    // As versions from before the end day had to be written still are.
    await ground.database.owner.transaction().execute(async (trx) => {
      await sql`alter table byg.agreement_version disable trigger user`.execute(trx);
      await sql`update byg.agreement_version set content = jsonb_set(content, '{dates,endsOn}', 'null')
        where id = ${versionId}`.execute(trx);
      await sql`alter table byg.agreement_version enable trigger user`.execute(trx);
      await sql`update byg.partnership set ends_on = '2027-12-31' where id = ${room.id}`.execute(trx);
      await sql`select wall.keep_days_of(${room.id})`.execute(trx);
    });
    expect(await wheel(one.id)).toContain('2027-12-31 end');
    expect(await toDo('2027-12-01', one.asker)).toEqual([]);
  });

  test('is asked about each day anew: what was said before the asking began does not answer it', async () => {
    const { room, one, toDo } = await inForce();
    const said = { partyId: one.id, choice: 'renew', note: '' };
    const say = (today: string) => on(today, one.asker, (needs) => sayRenewal(needs, room.id, said));
    good(await say('2027-02-01'));
    expect(await toDo('2027-09-01', one.asker)).toMatchObject([{ due: '2027-09-30' }]);
    good(await say('2027-09-01'));
    expect(await toDo('2027-09-02', one.asker)).toEqual([]);
    expect(await toDo('2027-11-01', one.asker)).toMatchObject([{ due: '2027-12-31' }]);
    good(await say('2027-11-01'));
    expect(await toDo('2027-11-02', one.asker)).toEqual([]);
  });
});

describe('notice', () => {
  const give = (
    asker: Asker,
    room: string,
    [partyId, endsOn]: readonly [string, string],
    today = '2028-05-31',
  ) => on(today, asker, (needs) => giveNotice(needs, room, { partyId, endsOn, note: '', sure: 'on' }));

  test('ends what runs on, by the day that was shown, once; the others are told', async () => {
    const { room, one, two, events } = await inForce({ onward: 'until-notice' });
    expect(await events(one.asker)).not.toContain('2027-12-31 end');
    expect(await wheel(one.id)).toEqual(['2027-01-01 start', '2027-09-30 notice', '2027-12-10 last-meeting']);
    expect(await give(one.asker, room.id, [one.id, '2028-08-30'])).toMatchObject({
      problem: { fields: [{ kind: 'notice-day-moved' }] },
    });
    good(await give(one.asker, room.id, [one.id, '2028-08-31']));
    expect(await give(two.asker, room.id, [two.id, '2028-08-31'])).toMatchObject({
      problem: { kind: 'notice-given' },
    });
    expect((await events(two.asker)).filter((told) => /end|notice/.test(told))).toEqual(['2028-08-31 end']);
    expect(await wheel(two.id)).toEqual(['2027-01-01 start', '2027-12-10 last-meeting', '2028-08-31 end']);
    const mails = await sql<{ subject: string }>`select subject from byg.mail where kind = 'notice-given'
      and text like ${`%${room.id}%`}`.execute(ground.database.owner);
    expect(mails.rows).toHaveLength(1);
    const dated = await sql<{ dates: { endsOn: string; onward: string } }>`
      select dates from wall.every_dated_partnership() where id = ${room.id}`.execute(ground.database.owner);
    expect(dated.rows[0]?.dates).toMatchObject({ endsOn: '2028-08-31', onward: 'ends' });
  });

  test('is set aside by a new end day that all accept', async () => {
    const { room, one, two, events } = await inForce({ onward: 'until-notice' });
    good(await give(two.asker, room.id, [two.id, '2028-08-31']));
    const input = { endsOn: '2029-12-31', lastMeetingOn: '', note: '' };
    const { versionId } = good(
      await on('2028-06-02', one.asker, (needs) => renewAgreement(needs, room.id, input)),
    );
    await accept(room, versionId);
    expect((await events(two.asker)).filter((told) => /end|notice/.test(told))).toEqual([
      '2029-09-30 notice',
    ]);
  });

  /** Puts forward a change of words, with the same end day. */
  const reworded = async (asker: Asker, id: string, said: string) => {
    await ground.as(asker, async (needs) => {
      const now = await needs.agreements.clause(id, 'A06');
      const text = { da: fromPlain(said), en: fromPlain('') };
      const save = { agreementId: id, clause: 'A06' as const, included: true, text };
      await needs.agreements.saveClause({ ...save, fromRevision: now?.revision ?? 0 });
    });
    return good(await ground.as(asker, (needs) => putForward(needs, id, { note: '' }))).versionId;
  };

  test.each(['before', 'after'])('holds through a change of words put forward %s it', async (when) => {
    const { room, one, two, id, events, toDo } = await inForce({ onward: 'until-notice' });
    const early = when === 'before' ? await reworded(two.asker, id, 'Andre ord') : null;
    good(await give(one.asker, room.id, [one.id, '2028-08-31']));
    const versionId = early ?? (await reworded(two.asker, id, 'Andre ord'));
    await accept(room, versionId);
    expect((await events(two.asker)).filter((told) => /end|notice/.test(told))).toEqual(['2028-08-31 end']);
    expect(await wheel(two.id)).toContain('2028-08-31 end');
    const dated = await sql<{ dates: { endsOn: string } }>`
      select dates from wall.every_dated_partnership() where id = ${room.id}`.execute(ground.database.owner);
    expect(dated.rows[0]?.dates.endsOn).toBe('2028-08-31');
    const read = good(await on('2028-06-02', two.asker, (needs) => readRenewal(needs, room.id)));
    expect(read).toMatchObject({
      version: { id: versionId, endsOnNotice: '2028-08-31' },
      standing: { state: 'noticed' },
      words: [{ choice: 'notice', partyId: one.id }],
    });
    expect(await give(two.asker, room.id, [two.id, '2028-08-31'])).toMatchObject({
      problem: { kind: 'notice-given' },
    });
    expect(await toDo('2028-08-01', two.asker)).toEqual([]);
  });

  test('set aside once stays so, whatever is reworded later; given anew it counts anew', async () => {
    const { room, one, two, id, events } = await inForce({ onward: 'until-notice' });
    good(await give(two.asker, room.id, [two.id, '2028-08-31']));
    const input = { endsOn: '2029-12-31', lastMeetingOn: '', note: '' };
    const renewed = good(await on('2028-06-02', one.asker, (needs) => renewAgreement(needs, room.id, input)));
    await accept(room, renewed.versionId);
    await accept(room, await reworded(one.asker, id, 'Atter andre ord'));
    expect((await events(two.asker)).filter((told) => /end|notice/.test(told))).toEqual([
      '2029-09-30 notice',
    ]);
    good(await give(two.asker, room.id, [two.id, '2029-12-31'], '2028-07-01'));
    expect((await events(one.asker)).filter((told) => /end|notice/.test(told))).toEqual(['2029-12-31 end']);
  });

  test('of two that are given in the same moment one is kept, and the other hears so', async () => {
    const { room, one, two, versionId } = await inForce({ onward: 'until-notice' });
    const second = await on('2028-05-31', two.asker, (needs) => {
      const versions: typeof needs.agreements.versions = async (...asked) => {
        const read = await needs.agreements.versions(...asked);
        good(await give(one.asker, room.id, [one.id, '2028-08-31']));
        return read;
      };
      const input = { partyId: two.id, endsOn: '2028-08-31', note: '', sure: 'on' };
      return giveNotice({ ...needs, agreements: { ...needs.agreements, versions } }, room.id, input);
    });
    expect(second).toMatchObject({ problem: { kind: 'notice-given' } });
    expect(await ground.as(two.asker, (needs) => needs.renewals.renewalWords(versionId))).toHaveLength(1);
  });

  test('takes a mandate, and an agreement that knows notice', async () => {
    const { room, two } = await inForce();
    expect(await give(two.asker, room.id, [two.id, '2027-12-31'], '2027-11-01')).toMatchObject({
      problem: { kind: 'no-notice-to-give' },
    });
    const colleague = await aPerson(ground.database.owner);
    await sql`insert into byg.party_person (party_id, person_id, mandate) values (${two.id}, ${colleague}, false)`.execute(
      ground.database.owner,
    );
    expect(await give(asPerson(colleague), room.id, [two.id, '2027-06-01'], '2027-03-01')).toMatchObject({
      problem: { fields: [{ kind: 'no-mandate' }] },
    });
  });

  test('nobody and a stranger neither see nor say', async () => {
    const { room, two, versionId } = await inForce();
    for (const asker of [asPerson(await aPerson(ground.database.owner)), nobody]) {
      const read = await ground.as(asker, (needs) => readRenewal(needs, room.id));
      expect(read).toMatchObject({ ok: false, problem: { kind: 'not-found' } });
      expect((await give(asker, room.id, [two.id, '2027-06-01'], '2027-03-01')).ok).toBe(false);
      expect(await ground.as(asker, (needs) => needs.renewals.renewalWords(versionId))).toEqual([]);
    }
  });
});

test('a name that a renewed text repeats goes with the last version that must stay as signed', async () => {
  const { owner } = ground.database;
  const { room, two, versionId } = await inForce();
  const name = 'Rigmor Rask-Lind';
  await sql`update byg.person set name = ${name} where id = ${two.person}`.execute(owner);
  await owner.transaction().execute(async (trx) => {
    await sql`alter table byg.agreement_version disable trigger user`.execute(trx);
    await sql`update byg.agreement_version set content = jsonb_set(content, '{partnership,name}', to_jsonb(${name}::text))
      where id = ${versionId}`.execute(trx);
    await sql`alter table byg.agreement_version enable trigger user`.execute(trx);
    await sql`alter table byg.acceptance disable trigger user`.execute(trx);
    await sql`update byg.acceptance set name = ${name} where person_id = ${two.person}`.execute(trx);
    await sql`alter table byg.acceptance enable trigger user`.execute(trx);
  });
  const follower = await aPerson(owner, { name: 'Ny Nielsen' });
  await sql`insert into byg.party_person (party_id, person_id, mandate) values (${two.id}, ${follower}, true)`.execute(
    owner,
  );
  const email = `${two.person}@example.test`;
  expect(await ground.as(two.asker, (needs) => eraseMe(needs, email))).toMatchObject({ ok: true });
  const input = { endsOn: '2028-12-31', lastMeetingOn: '', note: '' };
  const { versionId: renewed } = good(
    await on('2027-11-02', room.parties[0].asker, (needs) => renewAgreement(needs, room.id, input)),
  );
  const signers = [room.parties[0], { id: two.id, asker: asPerson(follower) }];
  await accept({ parties: signers }, renewed);
  const night = () => sql`select wall.forget_signatures()`.execute(owner);
  const named = async () =>
    (
      await sql<{ place: string }>`select 'version ' || number as place from byg.agreement_version v
          join byg.agreement a on a.id = v.agreement_id
          where a.partnership_id = ${room.id} and v.content::text like ${`%${name}%`}
        union all select 'signature' from byg.acceptance
          where version_id in (${versionId}, ${renewed}) and (name = ${name} or email = ${email})
        order by place`.execute(owner)
    ).rows.map(({ place }) => place);
  await night();
  await night();
  // The one in force stays as it was signed, and the signature keeps the name that is to be found in it.
  expect(await named()).toEqual(['signature', 'version 2']);
  await sql`update byg.partnership set state = 'ended', ends_on = '2010-01-01' where id = ${room.id}`.execute(
    owner,
  );
  await night();
  expect(await named()).toEqual([]);
});

test('the database finds the last day for notice as the house does', async () => {
  for (const endsOn of ['2027-12-31', '2028-02-29', '2027-02-28', '2027-05-31', '2028-03-30'])
    for (const noticeMonths of [1, 2, 3, 6, 12, 36]) {
      const { rows } = await sql<{ day: string }>`
        select wall.last_notice_day(${endsOn}::date, ${noticeMonths}, 90)::text as day`.execute(
        ground.database.owner,
      );
      expect(rows[0]?.day).toBe(lastNoticeDay({ endsOn, noticeDays: 90, noticeMonths }));
    }
});
