/**
 * A signed-in person's pages at 1,000 and at 100,000 partnerships in the database: the start page of a
 * partnership and the workspace. The walls must cost the same however much stands behind them.
 *
 *   node bench/partnership-page.ts [few] [many] [asks]
 */
import pg from 'pg';
import { startProduct } from '../tests/harness/start-product.ts';
import { tellGrowth, timesOf, type PageTimes } from './page-times.ts';

const [few, many, asks] = [process.argv[2] ?? 1_000, process.argv[3] ?? 100_000, process.argv[4] ?? 200].map(
  Number,
) as [number, number, number];
const email = 'maalestok@example.test';

/** Fills the database up to `count` partnerships of two parties each, over 100 organisations and 400 people. */
async function fillUpTo(db: pg.Client, count: number): Promise<void> {
  await db.query(`
    insert into byg.person (id, name, function, email, language)
      select gen_random_uuid(), 'Person ' || n, 'medarbejder', 'person' || n || '@example.test', 'da'
      from generate_series(1, 400) n on conflict do nothing`);
  await db.query(`
    insert into byg.organisation (id, kind, name, place, created_by)
      select gen_random_uuid(), 'library', 'Organisation ' || n, 'By ' || n, (select id from byg.person limit 1)
      from generate_series(1, 100) n where (select count(*) from byg.organisation) < 100`);
  await db.query(
    `with people as (select id, row_number() over () - 1 as n from byg.person where email like 'person%'),
      houses as (select id, row_number() over () - 1 as n from byg.organisation),
      made as (
        insert into byg.partnership (id, name, purpose, created_by)
          select gen_random_uuid(), 'Partnerskab ' || n, 'Sammen om noget nyt', (select id from people where n = 0)
          from generate_series((select count(*) from byg.partnership) + 1, $1) n returning id),
      numbered as (select id, row_number() over () as n from made),
      seats as (
        insert into byg.party (id, partnership_id, organisation_id, lead, position)
          select gen_random_uuid(), p.id, h.id, s.side = 0, s.side
          from numbered p cross join (values (0), (1)) s(side)
          join houses h on h.n = (p.n * 7 + s.side * 13) % 100 returning id),
      counted as (select id, row_number() over () as n from seats)
    insert into byg.party_person (party_id, person_id, mandate)
      select c.id, p.id, true from counted c join people p on p.n = c.n % 400`,
    [count],
  );
  await db.query('analyze');
}

/** Seats the measuring person in twelve partnerships, as a busy partnership lead might be. */
async function seat(db: pg.Client, personId: string): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `with own as (select pa.id as party, pa.partnership_id as id from byg.party pa
        where pa.position = 0 and not exists (select 1 from byg.party_person s where s.party_id = pa.id and s.person_id = $1)
        order by pa.id limit 12),
      seated as (insert into byg.party_person (party_id, person_id, mandate) select party, $1, true from own)
    select id from own`,
    [personId],
  );
  return rows[0]?.id ?? '';
}

await using product = await startProduct();
const cookie = await product.signIn(email);
const db = new pg.Client({ connectionString: product.console.ownerUrl });
await db.connect();
await db.query(
  `update byg.person set name = 'Målestok', function = 'partnerskabsansvarlig' where email = $1`,
  [email],
);
const me = await db.query<{ id: string }>('select id from byg.person where email = $1', [email]);

const rows: PageTimes[] = [];
const asking = { cookie, asks, before: 20 };
for (const size of [few, many]) {
  await fillUpTo(db, size);
  const id = await seat(db, me.rows[0]?.id ?? '');
  rows.push({
    size,
    page: 'partnership',
    ...(await timesOf(`${product.url}/da/arbejdsrum/partnerskaber/${id}`, asking)),
  });
  rows.push({ size, page: 'workspace', ...(await timesOf(`${product.url}/da/arbejdsrum`, asking)) });
}
await db.end();

tellGrowth(rows);
