/**
 * What people open every day at 100, 10,000 and 1,000,000 partnerships over 100 organisations: three products beside
 * each other, each on a database of its own, asked in turn, so that whatever else the machine does disturbs all alike.
 * As the network's lead (10·√N partnerships in sight: 100, 1,000, 10,000), as the lead of a small house (100 in sight
 * however many there are), and as somebody with twelve seats. A page holds as much at every size; only what stands behind it
 * grows. See `partnership-ground.ts` for the data.
 *
 *   node bench/scale.ts [sizes, as 100,10000,1000000] [asks] [folder that keeps the databases for the
 *     next time] [only pages with this in their names]
 */
import pg from 'pg';
import { startProduct, type Product } from '../tests/harness/start-product.ts';
import { fillGround, type Ground } from './partnership-ground.ts';

const sizes = (process.argv[2] ?? '100,10000,1000000').split(',').map(Number);
const asks = Number(process.argv[3] ?? 60);
const [folder, only = ''] = process.argv.slice(4);
const people = ['network', 'small', 'worker'] as const;
type Who = (typeof people)[number];
type Standing = {
  readonly size: number;
  readonly product: Product;
  readonly ground: Ground;
  readonly cookies: Readonly<Record<Who, string>>;
};

/** The three who ask: two by their roles in a house, one by twelve seats. */
async function seatPeople(db: pg.Client, ground: Ground, product: Product): Promise<Standing['cookies']> {
  const cookies = {} as Record<Who, string>;
  for (const who of people) {
    const email = `${who}@example.test`;
    cookies[who] = await product.signIn(email);
    await db.query(`update byg.person set name = 'Målestok', function = 'ansvarlig' where email = $1`, [
      email,
    ]);
  }
  await db.query(
    `insert into byg.membership (id, organisation_id, person_id, roles)
      select gen_random_uuid(), case email when 'network@example.test' then $1::uuid else $2::uuid end, id, '{network-lead}'
      from byg.person h where email in ('network@example.test', 'small@example.test')
        and not exists (select from byg.membership m where m.person_id = h.id)`,
    [ground.network, ground.small],
  );
  await db.query(
    `insert into byg.party_person (party_id, person_id, mandate)
      select y.id, h.id, true from (select id from byg.party where organisation_id = $1 order by partnership_id = $2 desc, id limit 12) y,
        byg.person h where h.email = 'worker@example.test' on conflict do nothing`,
    [ground.small, ground.room],
  );
  return cookies;
}

async function open(size: number, opened: AsyncDisposableStack): Promise<Standing> {
  const dataDir = folder ? { dataDir: `${folder}/${size}` } : {};
  const product = opened.use(await startProduct(dataDir));
  const db = new pg.Client({ connectionString: product.console.ownerUrl });
  await db.connect();
  const begun = performance.now();
  const ground = await fillGround(db, size);
  const cookies = await seatPeople(db, ground, product);
  const { rows } = await db.query<{ size: string }>(
    `select pg_size_pretty(pg_database_size(current_database())) as size`,
  );
  console.log(
    `${size} partnerships laid out in ${Math.round((performance.now() - begun) / 1000)} s, ${rows[0]?.size}`,
  );
  await db.end();
  return { size, product, ground, cookies };
}

const house = (which: keyof Ground, rest: string) => (ground: Ground) =>
  `organisationer/${ground[which]}/${rest}`;
const room = (rest: string) => (ground: Ground) => `partnerskaber/${ground.room}${rest}`;
const pages: readonly (readonly [name: string, who: Who, path: (ground: Ground) => string])[] = [
  ['start page of a room, worker', 'worker', room('')],
  ['start page of a room, network', 'network', room('')],
  ['start page of a room, small house', 'small', room('')],
  ['own first page, worker', 'worker', () => ''],
  ['own first page, network', 'network', () => ''],
  ['portfolio, network', 'network', house('network', 'portefoelje')],
  ['portfolio, small house', 'small', house('small', 'portefoelje')],
  ['portfolio, quiet by name, network', 'network', house('network', 'portefoelje?quiet=1&sort=name')],
  ['year wheel, network', 'network', house('network', 'aarets-hjul')],
  ['year wheel, small house', 'small', house('small', 'aarets-hjul')],
  ['search in a room, worker', 'worker', room('/soeg?q=naboerne')],
  ['search in a room, network', 'network', room('/soeg?q=naboerne')],
  ['list of partnerships by name, network', 'network', () => 'partnerskaber?q=nerskab'],
];

async function ask(
  { product, ground, cookies }: Standing,
  [, who, path]: (typeof pages)[number],
): Promise<number> {
  const begun = performance.now();
  const answer = await fetch(`${product.url}/da/arbejdsrum/${path(ground)}`, {
    headers: { cookie: cookies[who] },
  });
  const text = await answer.text();
  if (answer.status !== 200 || !text.includes('</html>'))
    throw new Error(
      `${path(ground)}: ${answer.status}\n${product.process.output().slice(-9_000).slice(0, 4_000)}`,
    );
  return performance.now() - begun;
}

const at = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN;

await using opened = new AsyncDisposableStack();
const standing: Standing[] = [];
for (const size of sizes) standing.push(await open(size, opened));
console.log(
  `load ${(await import('node:os'))
    .loadavg()
    .map((one) => one.toFixed(1))
    .join(' ')}`,
);
for (const page of pages.filter(([name]) => name.includes(only))) {
  const times = standing.map((): number[] => []);
  for (let turn = -8; turn < asks; turn += 1)
    for (const [index, one] of standing.entries()) {
      const took = await ask(one, page);
      if (turn >= 0) times[index]?.push(took);
    }
  const told = times.map((one) => `p50 ${at(one, 0.5).toFixed(1)} p95 ${at(one, 0.95).toFixed(1)}`);
  const grows = at(times.at(-1) ?? [], 0.95) / at(times[0] ?? [], 0.95);
  console.log(`${page[0].padEnd(40)} ${told.join('  |  ')}  |  p95 grows ${grows.toFixed(2)} times`);
}
