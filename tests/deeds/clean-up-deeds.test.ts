import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Asker } from '#domain/people/asker.ts';
import { addContact } from '#features/contacts/index.ts';
import {
  auditCsv,
  auditFilter,
  keepPast,
  letGo,
  noteRead,
  readAudit,
  readCleanUp,
} from '#features/privacy/index.ts';
import { remindOfCleanUps } from '#server/jobs/clean-ups.ts';
import { makePost } from '#server/mail/post.ts';
import { newId } from '#server/house/new-id.ts';
import { aMembership, aPartnership, aPerson, asPerson, nobody } from '#server/database/testing/factories.ts';
import { close } from '#server/database/testing/open-test-database.ts';
import { openDeedsGround, type DeedsGround } from './deeds.testing.ts';

let ground: DeedsGround;
beforeAll(async () => {
  ground = await openDeedsGround();
});
afterAll(() => close(ground.database));

/** Two parties; the first has an administrator, and a contact that nobody has heard from for three years. */
async function begun() {
  const { owner } = ground.database;
  const { id, parties } = await aPartnership(owner);
  const [one, two] = [parties[0], parties[1] ?? parties[0]];
  const boss = await aPerson(owner, { name: 'Bo Boss' });
  await aMembership(owner, { person: boss, organisation: one.organisation, roles: ['administrator'] });
  const made = await ground.as(one.asker, (needs) =>
    addContact(needs, id, {
      organisation: 'M',
      function: 'F',
      name: 'Lene',
      source: 'S',
      knownOn: '2020-01-01',
    }),
  );
  if (!made.ok) throw new Error(made.problem.kind);
  return { id, one, two, boss: asPerson(boss), bossId: boss, contact: made.value };
}
const past = async (asker: Asker, organisation: string) => {
  const read = await ground.as(asker, (needs) => readCleanUp(needs, organisation));
  return read.ok ? read.value.past : null;
};
const audit = async (asker: Asker, organisation: string, filter: Record<string, unknown> = {}) => {
  const read = await ground.as(asker, (needs) => readAudit(needs, organisation, auditFilter(filter)));
  return read.ok ? read.value : null;
};

describe('what is past its time', () => {
  test('is shown to the administrator alone, and let go of once', async () => {
    const { one, two, boss, contact } = await begun();
    const kind = 'contact';
    expect(await past(boss, one.organisation)).toMatchObject([{ kind, id: contact.id, since: '2020-01-01' }]);
    for (const asker of [one.asker, two.asker, nobody]) {
      expect(await past(asker, one.organisation)).toBeNull();
      const go = await ground.as(asker, (needs) => letGo(needs, one.organisation, { kind, id: contact.id }));
      expect(go.ok).toBe(false);
    }
    for (let twice = 0; twice < 2; twice += 1)
      expect(
        (await ground.as(boss, (needs) => letGo(needs, one.organisation, { kind, id: contact.id }))).ok,
      ).toBe(true);
    expect(await past(boss, one.organisation)).toEqual([]);
    expect(await ground.as(one.asker, (needs) => needs.contacts.contact(contact.id))).toMatchObject({
      name: '',
      source: '',
      function: 'F',
    });
  });

  test('is kept a year with a reason, and asked about again', async () => {
    const { one, boss, contact } = await begun();
    const keeping = { kind: 'contact', id: contact.id };
    const keep = (reason: string) =>
      ground.as(boss, (needs) => keepPast(needs, one.organisation, { ...keeping, reason }));
    expect(await keep(' ')).toMatchObject({ problem: { fields: [{ field: 'reason', kind: 'missing' }] } });
    expect([(await keep('Aftalen løber')).ok, (await keep('Aftalen løber endnu')).ok]).toEqual([true, true]);
    expect(await past(boss, one.organisation)).toEqual([]);
    await sql`update byg.retention_kept set until_on = '2021-01-01'`.execute(ground.database.owner);
    expect(await past(boss, one.organisation)).toHaveLength(1);
  });

  test('takes ended links and people who left long ago along', async () => {
    const { owner } = ground.database;
    const { one, boss } = await begun();
    const gone = await aPerson(owner, { name: 'Gerda Gået' });
    await owner
      .insertInto('byg.membership')
      .values({
        id: newId(),
        person_id: gone,
        organisation_id: one.organisation,
        roles: ['worker'],
        ended_at: '2019-01-01',
      })
      .execute();
    const former = (await past(boss, one.organisation))?.find(({ kind }) => kind === 'former-member');
    expect(former).toMatchObject({ title: 'Gerda Gået', since: '2019-01-01' });
    const go = await ground.as(boss, (needs) => letGo(needs, one.organisation, { ...former }));
    expect(go.ok).toBe(true);
    const left = await owner.selectFrom('byg.person').selectAll().where('id', '=', gone).executeTakeFirst();
    expect(left).toMatchObject({ name: 'en tidligere medarbejder i Organisation 1' });
  });

  test('is told of by one mail a year to each administrator, however often the job runs', async () => {
    const { bossId } = await begun();
    const at = (day: string) =>
      remindOfCleanUps({
        pool: ground.database.keeperPool,
        postIn: (db) => makePost({ db, newId, publicUrl: 'http://localhost:3000' }),
        newId,
        today: () => day,
      });
    await Promise.all([at('2026-11-23'), at('2026-11-23')]);
    await at('2026-12-24');
    const mails = () =>
      ground.database.owner
        .selectFrom('byg.mail')
        .select('subject')
        .where('to_address', '=', `${bossId}@example.test`)
        .execute();
    expect(await mails()).toHaveLength(1);
    await at('2027-01-02');
    expect(await mails()).toHaveLength(2);
  });
});

describe('the log', () => {
  test('tells the own administrator what the own people saw and changed, and nobody else', async () => {
    const { id, one, two, boss } = await begun();
    const seen = (asker: Asker) =>
      ground.as(asker, (needs) => noteRead(needs, 'contacts-file', { partnershipId: id }));
    await seen(one.asker);
    await seen(one.asker);
    await seen(two.asker);
    await seen(nobody);
    const log = await audit(boss, one.organisation);
    expect(log?.lines.map(({ way, kind }) => `${way} ${kind}`)).toEqual([
      'read contacts-file',
      'write contact-added',
    ]);
    expect(log?.lines[0]).toMatchObject({ personName: 'Bibliotekar', partnershipName: 'Mellem rum' });
    for (const asker of [one.asker, two.asker, nobody])
      expect(await audit(asker, one.organisation)).toBeNull();
    expect(await audit(boss, two.organisation)).toBeNull();
    expect(auditCsv('da', log?.lines ?? [])[1]?.[3]).toBe('hentede listen over kontakter');
  });

  test('is searched by way, word and day, and read page by page', async () => {
    const { id, one, boss } = await begun();
    await ground.as(one.asker, (needs) => noteRead(needs, 'own-register', { partnershipId: id }));
    const kinds = async (filter: Record<string, unknown>) =>
      (await audit(boss, one.organisation, filter))?.lines.map(({ kind }) => kind);
    expect(await kinds({ way: 'read' })).toEqual(['own-register']);
    expect(await kinds({ way: 'write', words: 'mellem' })).toEqual(['contact-added']);
    expect(await kinds({ words: '%' })).toEqual([]);
    expect(await kinds({ from: '2199-01-01' })).toEqual([]);
    expect(await kinds({ way: 'nonsense', from: 'x' })).toHaveLength(2);
    const first = await ground.as(boss, (needs) =>
      readAudit(needs, one.organisation, { ...auditFilter({}), limit: 1 }),
    );
    const next = first.ok ? (first.value.next ?? undefined) : undefined;
    const second = await ground.as(boss, (needs) =>
      readAudit(needs, one.organisation, { ...auditFilter({}), limit: 1, after: next }),
    );
    expect(second).toMatchObject({ value: { lines: [{ kind: 'contact-added' }], next: null } });
  });
});
