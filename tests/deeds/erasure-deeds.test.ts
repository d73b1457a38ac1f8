import { sql } from 'kysely';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  eraseMe,
  eraseMember,
  lookAfter,
  ownCopy,
  readCleanUp,
  readErasure,
} from '#features/privacy/index.ts';
import { beginNote } from '#features/notes/index.ts';
import {
  aMembership,
  anOrganisation,
  aPartnership,
  aPerson,
  asPerson,
  nobody,
  type GivenPartnership,
} from '#server/database/testing/factories.ts';
import { newId } from '#server/database/testing/new-id.ts';
import { close, openTestDatabase, type TestDatabase } from '#server/database/testing/open-test-database.ts';
import { putIn } from '#server/house/commands/demo.ts';
import { cast } from '#server/house/commands/demo/people.ts';
import { composeNeeds } from '#server/house/compose-needs.ts';
import { importContent } from '#server/house/import-content.ts';
import type { Needs } from '#server/house/needs.ts';
import { openSignInRoom } from '#server/house/sign-in-room.ts';
import { makeWithin } from '#server/house/within.ts';
import type { Asker } from '#domain/people/asker.ts';

const publicUrl = 'http://localhost:3000';
const press = {
  pdf: () => Promise.reject(new Error('no document is pressed in these tests')),
  docx: () => Promise.reject(new Error('no document is pressed in these tests')),
  paper: () => Promise.reject(new Error('no document is pressed in these tests')),
};

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await importContent(database);
  const rooms = makeWithin(database, { publicUrl, press });
  const log = pino({ level: 'silent' });
  const entrance = openSignInRoom({
    database,
    keeping: rooms.keeping,
    publicUrl,
    secret: 'x'.repeat(40),
    log,
  });
  const house = { ...rooms, ...entrance, address: publicUrl, database, ownerUrl: database.ownerUrl };
  await putIn({ ...house, [Symbol.asyncDispose]: () => Promise.resolve() }, { language: 'da' });
});
afterAll(() => close(database));

const as = <T>(asker: Asker, deed: (needs: Needs) => Promise<T>): Promise<T> =>
  database.within(asker, (trx) =>
    deed(composeNeeds(trx, { asker, signedInBy: 'magic-link', language: 'da' }, { publicUrl, press })),
  );

type Spot = { table: string; column: string; type: string };

/** Every column of every table there is, also of those that were made after this was written. */
async function spots(): Promise<readonly Spot[]> {
  const { rows } = await sql<Spot>`
    select format('%I.%I', n.nspname, c.relname) as table, quote_ident(a.attname) as column,
      format_type(a.atttypid, null) as type
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
    where c.relkind = 'r' and n.nspname not like 'pg\_%' and n.nspname <> 'information_schema' and n.nspname <> 'house'
      and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by 1, a.attnum`.execute(
    database.owner,
  );
  return rows;
}

/** Where one of the words stands; what is bytes is read as text too. */
async function standing(words: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { table, column, type } of await spots()) {
    const text = type === 'bytea' ? `encode(${column}, 'escape')` : `${column}::text`;
    const { rows } = await sql<{ count: string }>`
      select count(*)::text as count from ${sql.raw(table)} where ${sql.raw(text)} ilike any (${words.map(
        (word) => `%${word}%`,
      )})`.execute(database.owner);
    if (rows[0]?.count !== '0') found.push(`${table}.${column}`);
  }
  return found;
}

/** Sign-in and queue are not the person’s to write in, and what is signed holds the words already. */
const unplanted = ['auth.', 'pgboss.', 'byg.person.', 'byg.acceptance.', 'byg.agreement_version.content'];

/** Writes the words into a row of every text there is, where the table lets them stand. */
async function plant(words: readonly string[]): Promise<number> {
  let planted = 0;
  const text = words.join(' og ');
  for (const { table, column, type } of await spots()) {
    if (unplanted.some((place) => `${table}.${column}`.startsWith(place))) continue;
    const value = ['text', 'citext', 'public.citext', 'character varying'].includes(type)
      ? sql`${text}`
      : type === 'jsonb'
        ? sql`jsonb_build_object('said', ${text}::text)`
        : type === 'text[]'
          ? sql`array[${text}::text]`
          : null;
    if (value === null) continue;
    const statement = sql`update ${sql.raw(table)} set ${sql.raw(column)} = ${value}
      where ctid = (select ctid from ${sql.raw(table)} limit 1)`;
    const done = await database.owner
      .transaction()
      .execute(async (trx) => {
        await sql.raw(`alter table ${table} disable trigger user`).execute(trx);
        const changed = await statement.execute(trx);
        await sql.raw(`alter table ${table} enable trigger user`).execute(trx);
        return changed.numAffectedRows ?? 0n;
      })
      .catch(() => 0n);
    planted += Number(done);
  }
  return planted;
}

/**
 * What stays, and why: a signature on the agreement in force, and the text that was signed, because the other parties
 * must be able to show what was agreed.
 */
const stays = ['byg.acceptance.email', 'byg.acceptance.name', 'byg.agreement_version.content'];

const idOf = async (email: string): Promise<string> =>
  (
    await database.owner
      .selectFrom('byg.person')
      .select('id')
      .where('email', '=', email)
      .executeTakeFirstOrThrow()
  ).id;

describe('a person who goes', () => {
  test('takes a copy along of everything that names them', async () => {
    const copied = await as(asPerson(await idOf(cast.lead.email)), (needs) => ownCopy(needs));
    if (!copied.ok) throw new Error(copied.problem.kind);
    expect(copied.value.account['person']).toMatchObject([{ email: cast.lead.email, name: cast.lead.name }]);
    for (const place of [
      'membership',
      'party_person',
      'history_event',
      'contribution',
      'meeting',
      'acceptance',
    ])
      expect(copied.value.kept[place]?.length, place).toBeGreaterThan(0);
    // No secret, nobody else’s private answers.
    expect(JSON.stringify(copied.value)).not.toMatch(/token_hash|code_hash/);
    expect((await as(nobody, (needs) => ownCopy(needs))).ok).toBe(false);
  });

  test('is told what stays, and shows that it is meant', async () => {
    const me = asPerson(await idOf(cast.partner.email));
    const told = await as(me, async (needs) => readErasure(needs, (await needs.people.me())?.id ?? ''));
    expect(told).toMatchObject({ hinder: null, signatures: [{ number: 1 }] });
    expect(await as(me, (needs) => eraseMe(needs, cast.lead.email))).toMatchObject({
      problem: { fields: [{ field: 'email', kind: 'not-your-address' }] },
    });
    expect((await as(nobody, (needs) => eraseMe(needs, ''))).ok).toBe(false);
  });

  test('stands nowhere in the house afterwards but where the law lets it, whatever table there is', async () => {
    const { name, email } = cast.partner;
    const id = await idOf(email);
    expect(await plant([name, email])).toBeGreaterThan(60);
    await database.owner.updateTable('byg.person').set({ name, email }).where('id', '=', id).execute();
    const before = await standing([name, email]);
    expect(before.length).toBeGreaterThan(60);
    expect(await as(asPerson(id), (needs) => eraseMe(needs, ` ${email.toUpperCase()}`))).toMatchObject({
      ok: true,
    });
    expect((await standing([name, email])).filter((spot) => !stays.includes(spot))).toEqual([]);
    const left = await database.owner
      .selectFrom('byg.person')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(left).toMatchObject({ name: expect.stringMatching(/^en tidligere /) as string, function: '' });
    // The guards stand again, and done twice it is done once.
    await expect(sql`update byg.history_event set kind = 'x'`.execute(database.owner)).rejects.toThrow(
      /never changed/,
    );
    expect((await as(asPerson(id), (needs) => eraseMe(needs, left.email))).ok).toBe(false);
  });

  test('leaves history without the name, and the signature until the agreement is over', async () => {
    const { rows } = await sql<{ person_name: string }>`
      select person_name from byg.history_event where kind = 'person-erased'`.execute(database.owner);
    expect(rows.map(({ person_name }) => person_name)).toEqual([
      expect.stringMatching(/^en tidligere medarbejder i /),
    ]);
    const night = () => sql`select wall.forget_signatures()`.execute(database.owner);
    await night();
    expect(await standing([cast.partner.email])).toContain('byg.acceptance.email');
    await sql`update byg.partnership set state = 'ended', ends_on = '2010-01-01'`.execute(database.owner);
    await night();
    await night();
    expect(await standing([cast.partner.email, cast.partner.name])).toEqual([]);
  });
});

test('minutes that a name was taken out of say so, and since when; others do not', async () => {
  const room = await aPartnership(database.owner);
  const person = await aPerson(database.owner, { name: 'Thyra Thorup-Tang', email: 'thyra@byg.test' });
  const meeting = newId();
  const by = { created_by: room.parties[0].person };
  await database.owner
    .insertInto('byg.meeting')
    .values({ id: meeting, partnership_id: room.id, kind: 'ordinary', title: 'Møde', minutes: 60, ...by })
    .execute();
  for (const [number, said] of [
    [1, 'Alle var der'],
    [2, 'Thyra Thorup-Tang ringer til skolen'],
  ] as const)
    await database.owner
      .insertInto('byg.minutes')
      .values({
        ...{ id: newId(), meeting_id: meeting, number, sha256: 'a'.repeat(64), state: 'superseded' },
        ...{ content: JSON.stringify({ notes: said }), put_forward_by: room.parties[0].person },
      })
      .execute();
  expect(await as(asPerson(person), (needs) => eraseMe(needs, 'thyra@byg.test'))).toMatchObject({ ok: true });
  const read = await as(room.parties[0].asker, async (needs) => ({
    today: needs.today,
    minutes: await needs.meetings.minutes(meeting),
  }));
  expect(read.minutes.map(({ number, namesRemovedOn }) => [number, namesRemovedOn])).toEqual([
    [2, read.today],
    [1, null],
  ]);
  expect(JSON.stringify(read.minutes)).not.toContain('Thyra');
});

/** A room that Thyra sat in, with her name and halves of it in what is shared and in what is not. */
async function namedRoom() {
  const { owner } = database;
  const room = await aPartnership(owner);
  const [party, other] = [room.parties[0], room.parties[1] ?? room.parties[0]];
  const person = await aPerson(owner, { name: 'Gerda Gran-Lund', email: `${newId()}@byg.test` });
  await aMembership(owner, { person, organisation: party.organisation });
  const boss = await aPerson(owner, { name: 'Bo Boss' });
  await aMembership(owner, { person: boss, organisation: party.organisation, roles: ['administrator'] });
  await owner.insertInto('byg.party_person').values({ party_id: party.id, person_id: person }).execute();
  const note = (title: string, text: string, partyId: string | null) =>
    as(partyId === other.id ? other.asker : party.asker, (needs) =>
      beginNote(needs, { partnershipId: room.id, title, text, partyId: partyId ?? '' }),
    );
  await note('Delt', 'Spørg gerda, hun har nøglen. Gerdas kaffe.', null);
  await note('Intet', 'Gerdasminde og Granlund er andre', null);
  await note('Deres', 'Gerda tøver', other.id);
  const file = async (title: string, kind: 'txt' | 'pdf', text: string) => {
    const [fileId, versionId] = [newId(), newId()];
    const by = { party_id: party.id, person_id: party.person };
    await owner
      .insertInto('byg.room_file')
      .values({ id: fileId, partnership_id: room.id, own: false, title, ...by })
      .execute();
    const bytes = Buffer.from(text, 'latin1');
    await owner
      .insertInto('byg.file_version')
      .values({
        ...{ id: versionId, file_id: fileId, number: 1, kind, name: `${title}.${kind}` },
        ...{ size: bytes.length, sha256: 'a'.repeat(64), ...by },
      })
      .execute();
    await owner.insertInto('byg.file_part').values({ version_id: versionId, number: 0, bytes }).execute();
    return fileId;
  };
  const text = await file('Liste', 'txt', 'Sølv, Gran-Lund, torsdag');
  const named = await file('Til Gerda', 'pdf', 'Gerda');
  return { room, party, other, person, boss, text, named };
}

/** What a house has to look at after erasures, as the asker is told. */
async function leftTo(asker: Asker, organisation: string) {
  const read = await as(asker, (needs) => readCleanUp(needs, organisation));
  return read.ok ? read.value.left : read.problem.kind;
}

async function eraseThemselves(person: string): Promise<void> {
  const { email } = await database.owner
    .selectFrom('byg.person')
    .select('email')
    .where('id', '=', person)
    .executeTakeFirstOrThrow();
  expect(await as(asPerson(person), (needs) => eraseMe(needs, email))).toMatchObject({ ok: true });
}

/** A room the person sat in, for a house with an administrator; in it a note with half the name and a file not read. */
async function aRoomOf(person: string, title: string) {
  const { owner } = database;
  const room = await aPartnership(owner, { name: `Rum ${title}` });
  const [party] = room.parties;
  const by = { party_id: party.id, person_id: party.person };
  await owner.insertInto('byg.party_person').values({ party_id: party.id, person_id: person }).execute();
  const boss = await aPerson(owner, { name: 'Bo Boss' });
  await aMembership(owner, { person: boss, organisation: party.organisation, roles: ['administrator'] });
  await as(party.asker, (needs) =>
    beginNote(needs, { partnershipId: room.id, title, text: 'Spørg Gerda', partyId: '' }),
  );
  const file = newId();
  await owner
    .insertInto('byg.room_file')
    .values({ id: file, partnership_id: room.id, own: false, title, ...by })
    .execute();
  await owner
    .insertInto('byg.file_version')
    .values({
      ...{ id: newId(), file_id: file, number: 1, kind: 'pdf', name: `${title}.pdf` },
      ...{ size: 1, sha256: 'a'.repeat(64), ...by },
    })
    .execute();
  const told = async () => {
    const left = await leftTo(asPerson(boss), party.organisation);
    if (typeof left === 'string') throw new Error(left);
    return left.map(({ unread, places }) => [unread, places.map((one) => one.partnershipName)]);
  };
  const look = () => as(asPerson(boss), (needs) => lookAfter(needs, party.organisation, person));
  const ways = async () => {
    const left = await leftTo(asPerson(boss), party.organisation);
    if (typeof left === 'string') throw new Error(left);
    return left.flatMap((one) => one.places.map(({ kind, place }) => [kind, ...place].join(' ')));
  };
  const kinds = async () => (await ways()).map((way) => way.split(' ')[0]);
  return { room, party, told, look, ways, kinds };
}

test('what another party has for itself is not listed, neither its lines nor its notes as they were', async () => {
  const { owner } = database;
  const person = await aPerson(owner, { name: 'Gerda Gran-Lund', email: `${newId()}@byg.test` });
  const { room, kinds } = await aRoomOf(person, 'ord');
  const other = room.parties[1] ?? room.parties[0];
  await owner
    .insertInto('byg.communication_line')
    .values({
      ...{ id: newId(), partnership_id: room.id, party_id: other.id, audiences: ['borgere'] },
      ...{ message: 'Gerda', created_by: other.person },
    })
    .execute();
  await as(other.asker, (needs) =>
    beginNote(needs, { partnershipId: room.id, title: 'Deres', text: '', partyId: other.id }),
  );
  const own = await owner
    .selectFrom('byg.note')
    .select('id')
    .where('party_id', '=', other.id)
    .executeTakeFirstOrThrow();
  await owner
    .insertInto('byg.note_version')
    .values({ id: newId(), note_id: own.id, title: 'Gerda', text: 'Gerda' })
    .execute();
  await eraseThemselves(person);
  expect(await kinds()).toEqual(['note']);
});

test('each house is told of its own rooms alone, and puts away those alone', async () => {
  const person = await aPerson(database.owner, { name: 'Gerda Gran-Lund', email: `${newId()}@byg.test` });
  const [one, two, guest] = [
    await aRoomOf(person, 'et'),
    await aRoomOf(person, 'to'),
    await aRoomOf(person, 'gæst'),
  ];
  for (const { party } of [one, two])
    await aMembership(database.owner, { person, organisation: party.organisation });
  await eraseThemselves(person);
  const told = async () => [await one.told(), await two.told(), await guest.told()];
  expect(await told()).toEqual([[[1, ['Rum et']]], [[1, ['Rum to']]], [[1, ['Rum gæst']]]]);
  const looked = () =>
    database.owner
      .selectFrom('byg.erasure')
      .select(['looked_at', 'to_look_at'])
      .where('person_id', '=', person)
      .executeTakeFirstOrThrow();
  await one.look();
  expect(await told()).toEqual([[], [[1, ['Rum to']]], [[1, ['Rum gæst']]]]);
  expect(await looked()).toMatchObject({ looked_at: null });
  await guest.look();
  await two.look();
  expect(await told()).toEqual([[], [], []]);
  const over = await looked();
  expect([over.to_look_at, over.looked_at === null]).toEqual([null, false]);
});

test('of a guest without a membership the house they sat for is told, and nobody else', async () => {
  const { owner } = database;
  const person = await aPerson(owner, { name: 'Gerda Gran-Lund', email: `${newId()}@byg.test` });
  const sat = await aRoomOf(person, 'sad');
  const elsewhere = await aRoomOf(await aPerson(owner), 'andet');
  await eraseThemselves(person);
  expect([await sat.told(), await elsewhere.told()]).toEqual([[[1, ['Rum sad']]], []]);
  await elsewhere.look();
  expect(await sat.told()).toEqual([[1, ['Rum sad']]]);
  await sat.look();
  expect(await sat.told()).toEqual([]);
});

/** A row of each shared text that has no page of its own, with half the name; and two sheets, one of them not shown yet. */
async function plantShared(room: GivenPartnership): Promise<readonly [shown: string, hidden: string]> {
  const { owner } = database;
  const [{ id: party, person }] = room.parties;
  const [agreement, version, meeting, item] = [newId(), newId(), newId(), newId()];
  const [promise, contribution, ending, shown, hidden] = [newId(), newId(), newId(), newId(), newId()];
  const statements = [
    sql`update byg.partnership set purpose = 'Gerda' where id = ${room.id}`,
    sql`insert into byg.history_event (id, partnership_id, kind, details) values (${newId()}, ${room.id}, 'x', '{"title": "Gerda"}')`,
    sql`insert into byg.agreement (id, partnership_id, level, mode, languages) values (${agreement}, ${room.id}, 'full', 'general', '{}')`,
    sql`insert into byg.clause_history (agreement_id, clause_id, revision, included, text_da, text_en)
      values (${agreement}, 'A01', 1, true, '["Gerda"]', '[]')`,
    sql`insert into byg.obligation (id, agreement_id, clause_id, party_id, text, created_by)
      values (${newId()}, ${agreement}, 'A02', ${party}, 'Gerda', ${person})`,
    sql`insert into byg.deviation (id, agreement_id, clause_id, party_id, text, person_id)
      values (${newId()}, ${agreement}, 'A03', ${party}, 'Gerda', ${person})`,
    sql`insert into byg.agreement_version (id, agreement_id, number, state, sha256, amendment, content, note, put_forward_by)
      values (${version}, ${agreement}, 1, 'accepted', repeat('b', 64), false, '{}', '', ${person})`,
    sql`insert into byg.renewal_word (id, version_id, party_id, person_id, choice, note)
      values (${newId()}, ${version}, ${party}, ${person}, 'talk', 'Gerda')`,
    sql`insert into byg.meeting (id, partnership_id, kind, title, minutes, created_by)
      values (${meeting}, ${room.id}, 'ordinary', 'M', 60, ${person})`,
    sql`insert into byg.meeting_item (id, meeting_id, position, text, person_id) values (${item}, ${meeting}, 0, 'P', ${person})`,
    sql`insert into byg.meeting_answer (item_id, party_id, text, person_id) values (${item}, ${party}, 'Gerda', ${person})`,
    sql`insert into byg.promise (id, partnership_id, text, party_id, source_kind, created_by)
      values (${promise}, ${room.id}, 'L', ${party}, 'own', ${person})`,
    sql`insert into byg.promise_change (id, promise_id, kind, because, party_id, person_id)
      values (${newId()}, ${promise}, 'moved', 'Gerda', ${party}, ${person})`,
    sql`insert into byg.contribution (id, partnership_id, party_id, standing, kind, unit, amount, what, starts_on, person_id)
      values (${contribution}, ${room.id}, ${party}, 'promised', 'hours', 'hours', 100, 'B', '2030-01-01', ${person})`,
    sql`insert into byg.contribution_question (id, contribution_id, party_id, text, person_id)
      values (${newId()}, ${contribution}, ${party}, 'Gerda', ${person})`,
    sql`insert into byg.ending (id, partnership_id, created_by) values (${ending}, ${room.id}, ${person})`,
    sql`insert into byg.ending_line (id, ending_id, kind, what) values (${newId()}, ${ending}, 'data', 'Gerda')`,
    sql`insert into byg.sheet (id, partnership_id, tool, mode, created_by)
      values (${shown}, ${room.id}, 't', 'sides', ${person}), (${hidden}, ${room.id}, 't', 'sides', ${person})`,
    ...[shown, hidden].flatMap((sheet) => [
      sql`insert into byg.sheet_side (sheet_id, party_id, answers, updated_by) values (${sheet}, ${party}, '{"a": "Gerda"}', ${person})`,
      sql`insert into byg.sheet_version (id, sheet_id, content) values (${newId()}, ${sheet}, '{"a": "Gerda"}')`,
      sql`insert into byg.live_document (sheet_id, content) values (${sheet}, '{"a": "Gerda"}')`,
    ]),
  ];
  await owner.transaction().execute(async (trx) => {
    await sql`set local session_replication_role = replica`.execute(trx);
    for (const statement of statements) await statement.execute(trx);
    await sql`update byg.sheet set state = 'revealed', revealed_at = now(), reveal_reason = 'open', shared = '{"b": "Gerda"}'
      where id = ${shown}`.execute(trx);
  });
  return [shown, hidden];
}

test('what the parties share is read, also where it has no page of its own; a side only when it is shown', async () => {
  const person = await aPerson(database.owner, { name: 'Gerda Gran-Lund', email: `${newId()}@byg.test` });
  const { room, ways } = await aRoomOf(person, 'deling');
  const [shown, hidden] = await plantShared(room);
  await eraseThemselves(person);
  const told = await ways();
  expect(told).toEqual(
    expect.arrayContaining([
      'agreement agreement clauses A01',
      'agreement agreement promises A02',
      'agreement agreement promises A03',
      'agreement agreement renewal',
      'ending ending',
      'history history',
      'partnership',
      `sheet sheets ${shown}`,
      `sheet sheets ${shown} history`,
      expect.stringMatching(/^contribution contributions /),
      expect.stringMatching(/^meeting meetings /),
      expect.stringMatching(/^note notes /),
      expect.stringMatching(/^promise promises /),
    ]),
  );
  expect([told.length, told.join(' ').includes(hidden)]).toEqual([13, false]);
});

test('a text file of more than two megabytes is counted, not read', async () => {
  const { owner } = database;
  const person = await aPerson(owner, { name: 'Gerda Gran-Lund', email: `${newId()}@byg.test` });
  const { room, party, told, kinds } = await aRoomOf(person, 'tal');
  const by = { party_id: party.id, person_id: party.person };
  for (const size of [2_000_000, 2_000_001]) {
    const [file, version] = [newId(), newId()];
    await owner
      .insertInto('byg.room_file')
      .values({ id: file, partnership_id: room.id, own: false, title: 'Liste', ...by })
      .execute();
    await owner
      .insertInto('byg.file_version')
      .values({
        ...{ id: version, file_id: file, number: 1, kind: 'csv', name: 'liste.csv' },
        ...{ size, sha256: 'a'.repeat(64), ...by },
      })
      .execute();
    const bytes = Buffer.from('Gerda;12');
    await owner.insertInto('byg.file_part').values({ version_id: version, number: 0, bytes }).execute();
  }
  await eraseThemselves(person);
  expect(await kinds()).toEqual(['file-text', 'note']);
  expect((await told()).map(([unread]) => unread)).toEqual([2]);
});

test('where half a name still stands is listed for the administrator, without the name, until it has been looked at', async () => {
  const { party, other, person, boss, text, named } = await namedRoom();
  const organisation = party.organisation;
  await eraseThemselves(person);
  const left = (asker: Asker) => leftTo(asker, organisation);
  const told = await left(asPerson(boss));
  expect(told).toMatchObject([
    {
      personId: person,
      unread: 1,
      places: [
        { kind: 'file-name', place: ['files', named], part: 'first' },
        { kind: 'file-text', place: ['files', text], part: 'last' },
        { kind: 'note', part: 'first' },
      ],
    },
  ]);
  expect(JSON.stringify(told)).not.toMatch(/gerda|gran/i);
  for (const asker of [party.asker, other.asker, nobody]) expect(await left(asker)).toBe('not-found');
  const look = (asker: Asker) => as(asker, (needs) => lookAfter(needs, organisation, person));
  expect([(await look(other.asker)).ok, (await look(nobody)).ok]).toEqual([false, false]);
  expect([(await look(asPerson(boss))).ok, (await look(asPerson(boss))).ok]).toEqual([true, true]);
  expect(await left(asPerson(boss))).toEqual([]);
});

test('a version of an agreement that a name was taken out of says so; one that must stay as signed does not', async () => {
  const { owner } = database;
  const room = await aPartnership(owner);
  const person = await aPerson(owner, { name: 'Viggo Vang-Holt', email: 'viggo@byg.test' });
  const agreement = newId();
  await owner
    .insertInto('byg.agreement')
    .values({
      id: agreement,
      partnership_id: room.id,
      level: 'full',
      mode: 'general',
      languages: JSON.stringify({ kind: 'one', language: 'da' }),
    })
    .execute();
  const version = (number: number, state: 'accepted' | 'superseded') =>
    owner
      .insertInto('byg.agreement_version')
      .values({
        ...{ id: newId(), agreement_id: agreement, number, state, sha256: 'b'.repeat(64), amendment: false },
        ...{ content: JSON.stringify({ said: 'Viggo Vang-Holt' }), note: 'Viggo Vang-Holt' },
        ...{ put_forward_by: room.parties[0].person },
      })
      .execute();
  await version(1, 'superseded');
  await version(2, 'accepted');
  expect(await as(asPerson(person), (needs) => eraseMe(needs, 'viggo@byg.test'))).toMatchObject({ ok: true });
  const read = await as(room.parties[0].asker, async (needs) => ({
    today: needs.today,
    versions: (await needs.agreements.versions(agreement, {})).items,
  }));
  expect(read.versions.map(({ number, namesRemovedOn }) => [number, namesRemovedOn])).toEqual([
    [2, undefined],
    [1, read.today],
  ]);
});

describe('an administrator', () => {
  async function house() {
    const [organisation, other] = [
      await anOrganisation(database.owner),
      await anOrganisation(database.owner),
    ];
    const boss = await aPerson(database.owner, { name: 'Bo Boss' });
    const member = await aPerson(database.owner, { name: 'Mia Medlem' });
    const bossSeat = await aMembership(database.owner, {
      person: boss,
      organisation,
      roles: ['administrator'],
    });
    const seat = await aMembership(database.owner, { person: member, organisation });
    return { organisation, other, boss, member, seat, bossSeat };
  }

  test('erases somebody of the own organisation alone, who is nowhere else', async () => {
    const { organisation, other, boss, member, seat } = await house();
    const named = { organisationId: organisation, membershipId: seat, email: `${member}@example.test` };
    const erase = (asker: Asker, email = named.email) =>
      as(asker, (needs) => eraseMember(needs, { ...named, email }));
    for (const asker of [asPerson(member), nobody, asPerson(await aPerson(database.owner))])
      expect((await erase(asker)).ok).toBe(false);
    expect(await erase(asPerson(boss), 'en@anden.dk')).toMatchObject({
      problem: { fields: [{ kind: 'not-their-address' }] },
    });
    await aMembership(database.owner, { person: member, organisation: other });
    expect(await erase(asPerson(boss))).toMatchObject({ problem: { kind: 'person-elsewhere' } });
    await sql`update byg.membership set ended_at = now() where organisation_id = ${other}`.execute(
      database.owner,
    );
    expect((await erase(asPerson(boss))).ok).toBe(true);
    expect(await standing(['Mia Medlem', `${member}@example.test`])).toEqual([]);
  });

  test('who is the last one gives the role on first', async () => {
    const { boss } = await house();
    expect(await as(asPerson(boss), (needs) => eraseMe(needs, `${boss}@example.test`))).toMatchObject({
      problem: { kind: 'last-administrator' },
    });
  });
});
