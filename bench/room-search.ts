/**
 * The search of one room as a signed-in person asks it: first with more and more other rooms around it, each with
 * two parties, a note and a promise that hold the very word; then with more and more things in the room itself.
 *
 *   node bench/room-search.ts [asks] [rooms around, several sizes]
 */
import pg from 'pg';
import { address } from '#words/addresses.ts';
import { startProduct } from '../tests/harness/start-product.ts';
import { tellGrowth, timesOf, type PageTimes } from './page-times.ts';

const [asks = 100, ...given] = process.argv.slice(2).map(Number);
const around = given.length > 0 ? given : [100, 10_000, 1_000_000];
const within = [100, 1_000, 10_000];
const email = 'maalestok@example.test';

/** The guards that sign and count are let off while made-up rooms come in: they cost more than the rooms. */
async function unguarded(db: pg.Client, work: () => Promise<void>): Promise<void> {
  const tables = ['byg.partnership', 'byg.party', 'byg.note', 'byg.promise'];
  for (const table of tables) await db.query(`alter table ${table} disable trigger user`);
  await work();
  for (const table of tables) await db.query(`alter table ${table} enable trigger user`);
  await db.query('analyze');
}

/** Rooms over 100 organisations, up to this many. */
async function fillAround(db: pg.Client, count: number): Promise<void> {
  await db.query(`insert into byg.organisation (id, kind, name, place, created_by)
    select gen_random_uuid(), 'library', 'Organisation ' || n, 'By ' || n, (select id from byg.person limit 1)
    from generate_series(1, 100) n where (select count(*) from byg.organisation) < 100`);
  await db.query(
    `with houses as (select id, row_number() over (order by id) - 1 as n from byg.organisation),
      me as (select id from byg.person limit 1),
      made as (insert into byg.partnership (id, name, purpose, created_by)
        select gen_random_uuid(), 'Partnerskab ' || n, 'Sammen om noget nyt', (select id from me)
        from generate_series((select count(*) from byg.partnership) + 1, $1) n returning id),
      numbered as (select id, row_number() over () as n from made),
      parties as (insert into byg.party (id, partnership_id, organisation_id, lead, position)
        select gen_random_uuid(), p.id, h.id, s.side = 0, s.side from numbered p cross join (values (0), (1)) s(side)
        join houses h on h.n = (p.n * 7 + s.side * 13) % 100 returning id, partnership_id, lead),
      noted as (insert into byg.note (id, partnership_id, title, text, person_id)
        select gen_random_uuid(), id, 'Nøglen', 'Hvem har nøglen til partnerskabets rum?', (select id from me) from made)
    insert into byg.promise (id, partnership_id, party_id, text, source_kind, created_by)
      select gen_random_uuid(), partnership_id, id, 'Vi laver en nøgle mere', 'own', (select id from me)
      from parties where lead`,
    [count],
  );
}

/** Notes of a hundred words each in the one room, every tenth with what is asked for. */
async function fillWithin(db: pg.Client, room: string, count: number): Promise<void> {
  await db.query(
    `insert into byg.note (id, partnership_id, title, text, person_id)
      select gen_random_uuid(), $1, 'Note ' || n, repeat('Vi mødes om læsning, unge og byens rum med glæde. ', 10)
        || case when n % 10 = 0 then 'Nøglen ligger i skabet.' else '' end, (select id from byg.person limit 1)
      from generate_series((select count(*) from byg.note where partnership_id = $1) + 1, $2) n`,
    [room, count],
  );
}

/** One of the rooms, in which the measuring person has a seat. */
async function takeSeat(db: pg.Client): Promise<string> {
  const { rows } = await db.query<{ room: string }>(
    `with own as (select id, partnership_id from byg.party where lead limit 1),
      seated as (insert into byg.party_person (party_id, person_id, mandate)
        select own.id, h.id, true from own, byg.person h where h.email = $1)
    select partnership_id as room from own`,
    [email],
  );
  return rows[0]?.room ?? '';
}

await using product = await startProduct();
const cookie = await product.signIn(email);
const db = new pg.Client({ connectionString: product.console.ownerUrl });
await db.connect();
await db.query(`update byg.person set name = 'Målestok', function = 'leder' where email = $1`, [email]);
await unguarded(db, () => fillAround(db, around[0] ?? 100));
const room = await takeSeat(db);
const asked = (query: string) =>
  `${product.url}${address('da', 'workspace', 'partnerships', room, 'search')}?q=${encodeURIComponent(query)}`;
const ask = async (size: number): Promise<PageTimes[]> => [
  { size, page: 'one word', ...(await timesOf(asked('nøgle'), { cookie, asks, before: 10 })) },
  { size, page: 'two words', ...(await timesOf(asked('nøglen rum'), { cookie, asks, before: 10 })) },
];

const rooms: PageTimes[] = [];
for (const size of around) {
  await unguarded(db, () => fillAround(db, size));
  rooms.push(...(await ask(size)));
}
const things: PageTimes[] = [];
for (const size of within) {
  await unguarded(db, () => fillWithin(db, room, size));
  things.push(...(await ask(size)));
}
await db.end();
tellGrowth(rooms, 'rooms');
tellGrowth(things, 'things');
