/**
 * Fifty signed-in people at work at once among 10,000 partnerships: each has twelve seats (every tenth leads the
 * network's house besides), opens the next page two seconds after the last one came, and writes a promise now and then.
 * Tells p50 and p95 of each kind of page, and everything that did not come as it should.
 *
 *   node bench/fifty-people.ts [people] [seconds] [seconds of thought] [partnerships] [folder that keeps the database]
 */
import { loadavg } from 'node:os';
import { setTimeout as pass } from 'node:timers/promises';
import pg from 'pg';
import { startProduct, type Product } from '../tests/harness/start-product.ts';
import { fillGround, type Ground } from './partnership-ground.ts';

const [people = 50, seconds = 60, thought = 2, partnerships = 10_000] = process.argv.slice(2, 6).map(Number);
const folder = process.argv[6];

type Person = {
  readonly cookie: string;
  readonly leads: boolean;
  readonly rooms: readonly { readonly room: string; readonly party: string }[];
};

/** Twelve seats each, in rooms of the houses' own: two people now and then in the same one. */
async function seatOne(db: pg.Client, ground: Ground, product: Product, at: number): Promise<Person> {
  const email = `busy${at}@example.test`;
  const cookie = await product.signIn(email);
  await db.query(`update byg.person set name = 'Travl', function = 'medarbejder' where email = $1`, [email]);
  const leads = at % 10 === 0;
  if (leads)
    await db.query(
      `insert into byg.membership (id, organisation_id, person_id, roles)
        select gen_random_uuid(), $1, id, '{network-lead}' from byg.person h where email = $2
          and not exists (select from byg.membership m where m.person_id = h.id)`,
      [ground.network, email],
    );
  const { rows } = await db.query<{ room: string; party: string }>(
    `with seat as (
      insert into byg.party_person (party_id, person_id, mandate)
        select y.id, h.id, true from byg.person h, (select id from byg.party where organisation_id = $1 order by id
          offset $2 limit 12) y where h.email = $3 on conflict do nothing)
    select id as party, partnership_id as room from byg.party where organisation_id = $1 order by id offset $2 limit 12`,
    [ground.network, (at * 7) % 80, email],
  );
  return { cookie, leads, rooms: rows };
}

const times = new Map<string, number[]>();
const wrong: string[] = [];

async function ask(name: string, path: string, init: RequestInit): Promise<void> {
  const begun = performance.now();
  try {
    const answer = await fetch(`${product.url}/da/arbejdsrum${path}`, { ...init, redirect: 'manual' });
    const text = await answer.text();
    const good =
      init.method === 'POST' ? answer.status === 303 : answer.status === 200 && text.includes('</html>');
    if (!good) wrong.push(`${name}: ${answer.status}`);
  } catch (error) {
    wrong.push(`${name}: ${String(error)}`);
  }
  times.set(name, [...(times.get(name) ?? []), performance.now() - begun]);
}

type Deed = readonly [name: string, path: (room: string) => string, writes?: true];
const day: readonly Deed[] = [
  ['own first page', () => ''],
  ['start page of a room', (room) => `/partnerskaber/${room}`],
  ['promises', (room) => `/partnerskaber/${room}/loefter`],
  ['write a promise', (room) => `/partnerskaber/${room}/loefter?/make`, true],
  ['search in a room', (room) => `/partnerskaber/${room}/soeg?q=udkast`],
  ['list of partnerships', () => '/partnerskaber'],
];
const above: readonly Deed[] = [
  ['portfolio', () => `/organisationer/${ground.network}/portefoelje`],
  ['year wheel', () => `/organisationer/${ground.network}/aarets-hjul`],
];

async function work({ cookie, leads, rooms }: Person, at: number, until: number): Promise<void> {
  const deeds = leads ? [...day, ...above] : day;
  await pass((at * thought * 1000) / people);
  for (let turn = at; performance.now() < until; turn += 1) {
    const [name, path, writes] = deeds[turn % deeds.length] ?? day[0] ?? ['', () => ''];
    const { room, party } = rooms[Math.floor(turn / deeds.length) % rooms.length] ?? { room: '', party: '' };
    const body = new URLSearchParams({ text: `Vi laver udkast ${turn}`, by: `${party}/`, dueOn: '' });
    const headers = { cookie, accept: 'text/html', origin: product.url };
    await ask(name, path(room), writes ? { method: 'POST', headers, body } : { headers });
    await pass(thought * 1000);
  }
}

const at = (sorted: readonly number[], share: number): string =>
  `${Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN)} ms`;

await using product = await startProduct(folder ? { dataDir: folder } : {});
const db = new pg.Client({ connectionString: product.console.ownerUrl });
await db.connect();
const ground = await fillGround(db, partnerships);
const seated: Person[] = [];
for (let one = 0; one < people; one += 1) seated.push(await seatOne(db, ground, product, one));
await db.query('analyze');
await db.end();
for (const person of seated.slice(0, 3)) await work(person, 0, performance.now() + 3_000);
times.clear();
const load = loadavg()[0]?.toFixed(1);
const until = performance.now() + seconds * 1000;
await Promise.all(seated.map((person, one) => work(person, one, until)));
for (const [name, took] of [...times, ['all', [...times.values()].flat()] as const]) {
  const sorted = took.toSorted((a, b) => a - b);
  console.log(
    `${name.padEnd(24)} ${String(took.length).padStart(6)} p50 ${at(sorted, 0.5)}  p95 ${at(sorted, 0.95)}`,
  );
}
console.log(
  `errors ${wrong.length}${wrong.length ? `: ${[...new Set(wrong)].join(', ')}` : ''}; load ${load} → ${loadavg()[0]?.toFixed(1)}`,
);
