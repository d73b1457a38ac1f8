/**
 * A network lead's pages at 100 and at 10,000 partnerships over 100 organisations: the portfolio, the year
 * wheel and a partnership's start page. A page must cost the same however many partnerships there are.
 *
 *   node bench/portfolio.ts [few] [many] [asks]
 */
import pg from 'pg';
import { startProduct } from '../tests/harness/start-product.ts';
import { tellGrowth, timesOf, type PageTimes } from './page-times.ts';

const [few, many, asks] = [process.argv[2] ?? 100, process.argv[3] ?? 10_000, process.argv[4] ?? 100].map(
  Number,
) as [number, number, number];
const email = 'maalestok@example.test';

/** Fills the database up to `count` partnerships of two parties each; triggers keep the portfolio as they do for people. */
async function fillUpTo(db: pg.Client, count: number): Promise<void> {
  await db.query(`
    insert into byg.organisation (id, kind, name, place, created_by)
      select gen_random_uuid(), 'library', 'Organisation ' || n, 'By ' || n, (select id from byg.person limit 1)
      from generate_series(1, 100) n where (select count(*) from byg.organisation) < 100`);
  await db.query(
    `with houses as (select id, row_number() over (order by id) - 1 as n from byg.organisation),
      made as (
        insert into byg.partnership (id, name, purpose, created_by, state, starts_on, ends_on)
          select gen_random_uuid(), 'Partnerskab ' || n, 'Sammen om noget nyt', (select id from byg.person limit 1),
            (array['exploring', 'building', 'agreed'])[1 + n % 3], current_date - (n % 300)::int, current_date + (n % 400)::int
          from generate_series((select count(*) from byg.partnership) + 1, $1) n returning id),
      numbered as (select id, row_number() over () as n from made)
    insert into byg.party (id, partnership_id, organisation_id, lead, position)
      select gen_random_uuid(), p.id, h.id, s.side = 0, s.side
      from numbered p cross join (values (0), (1)) s(side)
      join houses h on h.n = (p.n * 7 + s.side * 13) % 100`,
    [count],
  );
  await db.query(`update byg.portfolio_entry set last_contact_on = current_date - (random() * 300)::int`);
  await db.query('analyze');
}

await using product = await startProduct();
const cookie = await product.signIn(email);
const db = new pg.Client({ connectionString: product.console.ownerUrl });
await db.connect();
await db.query(`update byg.person set name = 'Målestok', function = 'netværksansvarlig' where email = $1`, [
  email,
]);

const rows: PageTimes[] = [];
const asking = { cookie, asks, before: 10 };
for (const size of [few, many]) {
  await fillUpTo(db, size);
  const { rows: found } = await db.query<{ house: string; room: string }>(
    `with biggest as (select organisation_id as house from byg.party group by 1 order by count(*) desc, 1 limit 1),
      member as (insert into byg.membership (id, organisation_id, person_id, roles)
        select gen_random_uuid(), house, (select id from byg.person where email = $1), '{network-lead}' from biggest
        on conflict do nothing)
    select house, (select partnership_id from byg.party where organisation_id = house limit 1) as room from biggest`,
    [email],
  );
  const { house, room } = found[0] ?? { house: '', room: '' };
  const workspace = `${product.url}/da/arbejdsrum`;
  for (const [page, path] of [
    ['portfolio', `organisationer/${house}/portefoelje`],
    ['quiet', `organisationer/${house}/portefoelje?quiet=1&sort=name`],
    ['year wheel', `organisationer/${house}/aarshjul`],
    ['start page', `partnerskaber/${room}`],
  ] as const)
    rows.push({ size, page, ...(await timesOf(`${workspace}/${path}`, asking)) });
}
await db.end();

tellGrowth(rows);
