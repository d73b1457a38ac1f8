/**
 * How long the yearly account takes for the house that is in 500 partnerships, beside the network's house, which is in
 * more (10·√N): counted and kept by the form, then as a page, as PDF and as CSV.
 *
 *   node bench/yearly-account.ts [partnerships in all] [turns] [folder that keeps the database]
 */
import { loadavg } from 'node:os';
import pg from 'pg';
import { startProduct } from '../tests/harness/start-product.ts';
import { fillGround } from './partnership-ground.ts';
import { middle, whole } from './measure.ts';

const [partnerships = 50_000, turns = 5] = process.argv.slice(2, 4).map(Number);
const folder = process.argv[4];
const email = 'regnskab@example.test';
const year = new Date().getFullYear();

await using product = await startProduct(folder ? { dataDir: folder } : {});
const db = new pg.Client({ connectionString: product.console.ownerUrl });
await db.connect();
const ground = await fillGround(db, partnerships);
const cookie = await product.signIn(email);
await db.query(`update byg.person set name = 'Regnskab', function = 'leder' where email = $1`, [email]);
await db.query(
  `insert into byg.membership (id, organisation_id, person_id, roles)
    select gen_random_uuid(), house, h.id, '{network-lead}' from byg.person h, unnest($1::uuid[]) as house
    where h.email = $2 and not exists (select from byg.membership m where m.person_id = h.id)`,
  [[ground.middle, ground.network], email],
);

/** Milliseconds until all of the answer is there. */
async function took(path: string, form?: Record<string, string>): Promise<number> {
  const begun = performance.now();
  const body = form ? { method: 'POST', body: new URLSearchParams(form) } : {};
  const answer = await fetch(`${product.url}/da/arbejdsrum/organisationer/${path}`, {
    headers: { cookie, origin: product.url },
    redirect: 'manual',
    ...body,
  });
  await answer.arrayBuffer();
  if (answer.status !== (form ? 303 : 200)) throw new Error(`${path}: ${answer.status}`);
  return performance.now() - begun;
}

console.log(`load ${loadavg()[0]?.toFixed(1)}`);
for (const house of [ground.middle, ground.network]) {
  const place = `${house}/aarsregnskab`;
  const { rows } = await db.query<{ count: string }>(
    'select count(*) from byg.party where organisation_id = $1',
    [house],
  );
  const form = { year: String(year), language: 'da', again: 'yes' };
  const times: Record<string, number[]> = { counted: [], page: [], 'as PDF': [], 'as CSV': [] };
  for (let turn = 0; turn < turns; turn += 1) {
    times['counted']?.push(await took(place, form));
    times['page']?.push(await took(`${place}/${year}?language=da`));
    times['as PDF']?.push(await took(`${place}/${year}/account.pdf?language=da`));
    times['as CSV']?.push(await took(`${place}/${year}/account.csv?language=da`));
  }
  const told = Object.entries(times).map(
    ([what, all]) => `${what} ${whole(middle(all))} (slowest ${whole(Math.max(...all))}) ms`,
  );
  console.log(`${rows[0]?.count} partnerships: ${told.join(', ')}`);
}
console.log(`load ${loadavg()[0]?.toFixed(1)}`);
await db.end();
