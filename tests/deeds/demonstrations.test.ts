import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Asker } from '#domain/people/asker.ts';
import { deleteDemonstration, readDemonstration, useDemonstration } from '#features/demonstrations/index.ts';
import { writeWeeklyLetter } from '#features/notices/index.ts';
import { addParty, inviteGuest } from '#features/partnerships/index.ts';
import { addOrganisation, inviteMember, searchOrganisations } from '#features/people/index.ts';
import { eraseMe } from '#features/privacy/index.ts';
import { makePromise } from '#features/promises/index.ts';
import { readFront } from '#features/workspace/index.ts';
import { aPartnership, aPerson, asPerson, nobody } from '#server/database/testing/factories.ts';
import { close } from '#server/database/testing/open-test-database.ts';
import { makeDemonstrationsRoom, type DemonstrationsRoom } from '#server/house/demonstrations-room.ts';
import { makeWithin, type Together } from '#server/house/within.ts';
import { forgetDemonstrations } from '#server/jobs/forget-demonstrations.ts';
import { openDeedsGround, type DeedsGround } from './deeds.testing.ts';

const press = {
  pdf: () => Promise.reject(new Error('no document is pressed in these tests')),
  docx: () => Promise.reject(new Error('no document is pressed in these tests')),
  paper: () => Promise.reject(new Error('no document is pressed in these tests')),
};

let ground: DeedsGround;
let together: Together;
let room: DemonstrationsRoom;
beforeAll(async () => {
  ground = await openDeedsGround();
  together = makeWithin(ground.database, { publicUrl: 'http://localhost:3000', press }).together;
  room = makeDemonstrationsRoom(together);
});
afterAll(() => close(ground.database));

const visitor = (asker: Asker, language: 'da' | 'en' = 'da') =>
  ({ asker, signedInBy: 'magic-link', language }) as const;
const make = async (asker: Asker, language: 'da' | 'en' = 'da') => {
  const made = await room.make(visitor(asker, language), 60_000);
  if (made === 'making') throw new Error('it takes more than a minute');
  return made;
};
const own = (asker: Asker) => ground.as(asker, readDemonstration);
const someone = async (name = 'Bodil') =>
  asPerson(await aPerson(ground.database.owner, { name, function: 'Bibliotekar' }));

const tables = async (): Promise<readonly string[]> => {
  const { rows } = await sql<{ table: string }>`
    select format('%I.%I', schemaname, tablename) as table from pg_tables
      where schemaname in ('byg', 'auth') order by 1`.execute(ground.database.owner);
  return rows.map(({ table }) => table);
};

/** Every table there is, with how many rows it holds; also those that were made after this was written. */
async function counts(): Promise<Readonly<Record<string, number>>> {
  const counted: Record<string, number> = {};
  for (const table of await tables()) {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from ${sql.raw(table)}`.execute(ground.database.owner);
    counted[table] = rows[0]?.count ?? 0;
  }
  return counted;
}

/** Tables in which one of the words stands anywhere in a row. */
async function standing(words: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const table of await tables()) {
    const { rows } = await sql<{ there: boolean }>`
      select exists (select from ${sql.raw(table)} t where to_jsonb(t)::text like any (${words.map(
        (word) => `%${word}%`,
      )})) as there`.execute(ground.database.owner);
    if (rows[0]?.there === true) found.push(table);
  }
  return found;
}

const mails = async (): Promise<number> => (await counts())['byg.mail'] ?? 0;

describe('a demonstration library of one’s own', () => {
  test('is made whole, is deleted whole, and leaves no row and no name of it in any table', async () => {
    const me = await someone();
    const before = await counts();
    expect(await make(me)).toMatchObject({ ok: true });
    const made = await own(me);
    if (!made) throw new Error('it is not there');
    const there = await counts();
    // Something lively in nearly every part of the house.
    const filled = ['handover', 'ending', 'strategy_version', 'portfolio_decision', 'quiet_reason', 'idea'];
    const more = ['yearly_account', 'taken_result', 'evaluation_answer', 'mail_choice', 'nomination'];
    for (const part of [...filled, ...more].map((name) => `byg.${name}`))
      expect([part, (there[part] ?? 0) > (before[part] ?? 0)]).toEqual([part, true]);
    expect([made.rooms.length, there['byg.mail']]).toEqual([4, before['byg.mail']]);
    const words = [made.id, ...made.rooms, ...made.organisations];
    expect(await standing(words)).not.toEqual([]);
    expect(await ground.as(me, deleteDemonstration)).toMatchObject({ ok: true });
    expect(await counts()).toEqual(before);
    expect(await standing(words)).toEqual([]);
    expect(await ground.as(me, deleteDemonstration)).toMatchObject({
      ok: false,
      problem: { kind: 'demonstration-gone' },
    });
  });

  test('is one at a time, also when it is asked for twice at once', async () => {
    const me = await someone();
    const another = makeDemonstrationsRoom(together);
    const both = await Promise.all([make(me), another.make(visitor(me), 60_000)]);
    const kinds = both.map((one) => (one === 'making' ? one : one.ok ? 'made' : one.problem.kind));
    expect(kinds.sort()).toEqual(['demonstration-there', 'made']);
    expect((await own(me))?.rooms).toHaveLength(4);
    expect(await make(nobody)).toMatchObject({ ok: false, problem: { kind: 'not-signed-in' } });
    await ground.as(me, deleteDemonstration);
  });

  test('that breaks off in the middle was never there', async () => {
    const me = await someone();
    const before = await counts();
    let deeds = 0;
    const breaking: Together = (work) =>
      together((within) =>
        work((who, deed) => {
          deeds += 1;
          if (deeds > 90) throw new Error('the house fell down');
          return within(who, deed);
        }),
      );
    const broken = makeDemonstrationsRoom(breaking);
    await expect(broken.make(visitor(me), 60_000)).rejects.toThrow('the house fell down');
    expect(broken.standing(visitor(me))).toBe('failed');
    expect(await counts()).toEqual(before);
    expect(await own(me)).toBeNull();
  });
});

describe('what is made up stands apart', () => {
  let me: Asker;
  let other: Asker;
  let administrator: Asker;
  let rooms: readonly string[];
  let library: string;
  beforeAll(async () => {
    [me, other] = [await someone(), await someone('Ib')];
    administrator = asPerson(await aPerson(ground.database.owner, { name: 'A', site_admin: true }));
    await make(me, 'en');
    const made = await own(me);
    [rooms, library] = [made?.rooms ?? [], made?.organisationId ?? ''];
  });
  let written = 0;
  beforeEach(async () => {
    written = await mails();
  });

  test('nobody else finds its rooms, organisations or people, not even the site’s administrator', async () => {
    for (const asker of [other, administrator, nobody]) {
      const seen = await ground.as(asker, async ({ partnerships, people }) => ({
        room: await partnerships.partnership(rooms[0] ?? ''),
        house: await people.organisation(library),
      }));
      expect(seen).toEqual({ room: null, house: null });
    }
    const found = await ground.as(other, (needs) =>
      searchOrganisations(needs, { text: 'Sundkøbing', limit: 100 }),
    );
    expect(JSON.stringify(found)).not.toContain(library);
    const { rows } = await ground.database.within(administrator, (trx) =>
      sql<{ count: number }>`
        select count(*)::int as count from byg.person where email::text like '%demonstration.invalid'`.execute(
        trx,
      ),
    );
    expect(rows[0]?.count).toBe(0);
    const inboxes = await ground.database.owner
      .selectFrom('byg.idea_inbox')
      .select('word')
      .where('organisation_id', '=', library)
      .execute();
    expect(inboxes).toHaveLength(1);
    for (const { word } of inboxes) {
      expect(await ground.as(nobody, ({ ideas }) => ideas.inboxByWord(word))).toBeNull();
      expect(await ground.as(me, ({ ideas }) => ideas.inboxByWord(word))).not.toBeNull();
    }
  });

  test('no mail leaves it: not by a deed, not by a clock, not to who is made up', async () => {
    const parties = await ground.as(me, ({ partnerships }) =>
      partnerships.parties(rooms[3] ?? '', { limit: 10 }),
    );
    const partyId = parties.items[0]?.id ?? '';
    await ground.as(me, (needs) =>
      inviteGuest(needs, { ...{ name: 'En ven', function: 'Ven', email: 'ven@example.org' }, partyId }),
    );
    await ground.as(me, ({ post }) =>
      post.send({
        ...{ kind: 'one-time-code', to: 'a@b.demonstration.invalid', language: 'da', code: '1', minutes: 1 },
        partnership: 'X',
      }),
    );
    const calls = ['dated_partnerships()', `pulses_due('2030-01-01')`, `rounds_missing('2030-01-01')`];
    for (const call of [...calls, `meetings_between('2020-01-01', '2040-01-01')`]) {
      const { rows } = await sql`select * from wall.${sql.raw(call)}`.execute(ground.database.keeper);
      expect([call, rows]).toEqual([call, []]);
    }
    const { rows: readers } = await sql<{ name: string }>`
      select h.email::text as name from wall.every_letter_reader('2030-01-01') r join byg.person h on h.id = r.id
        where r.id in (select x.id from wall.letter_readers('2030-01-01') x)`.execute(ground.database.owner);
    expect(readers.filter(({ name }) => name.endsWith('.invalid'))).toEqual([]);
    await ground.as(me, (needs) => writeWeeklyLetter(needs));
    expect(await mails()).toBe(written);
  });

  test('made up and real never sit in one room, and nobody real is called into it', async () => {
    const real = await aPartnership(ground.database.owner);
    const refused = { ok: false, problem: { kind: 'demonstration-apart' } };
    expect(
      await ground.as(me, (needs) =>
        addParty(needs, {
          partnershipId: rooms[0] ?? '',
          organisationId: real.parties[0].organisation,
        }),
      ),
    ).toMatchObject(refused);
    expect(
      await ground.as(me, (needs) =>
        inviteMember(needs, { organisationId: library, email: 'ven@example.org', roles: ['worker'] }),
      ),
    ).toMatchObject({ ok: false, problem: { kind: 'demonstration-own' } });
    expect(await mails()).toBe(written);
  });

  test('it counts in nothing of the player’s own house: the first steps begin where they were', async () => {
    const before = (await ground.as(other, (needs) => readFront(needs))).firstHour;
    expect((await ground.as(me, (needs) => readFront(needs))).firstHour).toEqual(before);
    await ground.as(me, (needs) =>
      addOrganisation(needs, { name: 'Det rigtige', kind: 'library', place: 'Byen', cvr: '', isil: '' }),
    );
    expect((await ground.as(me, (needs) => readFront(needs))).firstHour.next).toBe('goals');
  });

  test('one plays in it as in any other', async () => {
    const parties = await ground.as(me, ({ partnerships }) =>
      partnerships.parties(rooms[0] ?? '', { limit: 10 }),
    );
    const promised = await ground.as(me, (needs) =>
      makePromise(needs, {
        ...{ partnershipId: rooms[0] ?? '', text: 'Try everything', partyId: parties.items[0]?.id ?? '' },
        ...{ ownerId: null, dueOn: '2030-01-01', source: { kind: 'own', id: null } },
      }),
    );
    expect(promised.ok).toBe(true);
  });
});

describe('a demonstration that nobody uses', () => {
  test('goes on the day that was told, and not while it is used', async () => {
    const [idle, busy] = [await someone(), await someone()];
    await make(idle);
    await make(busy);
    await sql`update byg.demonstration set used_on = '2020-01-01' where person_id in (${
      'personId' in idle ? idle.personId : ''
    }, ${'personId' in busy ? busy.personId : ''})`.execute(ground.database.owner);
    const stays = (await own(busy))?.organisationId ?? '';
    expect(await ground.as(busy, (needs) => useDemonstration(needs, { organisation: stays }))).toMatchObject({
      daysLeft: 30,
    });
    expect(await ground.as(busy, (needs) => useDemonstration(needs, { room: library }))).toBeNull();
    expect(await forgetDemonstrations(ground.database.keeperPool, '2021-01-01')).toBe(1);
    expect([await own(idle), (await own(busy))?.rooms.length]).toEqual([null, 4]);
    expect(await forgetDemonstrations(ground.database.keeperPool, '2021-01-01')).toBe(0);
    await ground.as(busy, deleteDemonstration);
  });

  test('goes with who played in it', async () => {
    const me = await someone('Karoline Hvidtfeldt');
    const before = await counts();
    await make(me);
    const email = (await ground.as(me, ({ people }) => people.me()))?.email ?? '';
    expect(await ground.as(me, (needs) => eraseMe(needs, email))).toMatchObject({
      ok: true,
    });
    const after = await counts();
    expect([after['byg.partnership'], after['byg.organisation'], after['byg.demonstration']]).toEqual([
      before['byg.partnership'],
      before['byg.organisation'],
      before['byg.demonstration'],
    ]);
  });
});

/** Something that is no room of the demonstration. */
const library = '00000000-0000-7000-8000-000000000000';
