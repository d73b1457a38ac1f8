import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beginEnding } from '#features/endings/index.ts';
import { writeWeeklyLetter } from '#features/notices/index.ts';
import { newGuestLink, putIn } from '#server/house/commands/demo.ts';
import { cast, catchLetters, must, openGuestLink } from '#server/house/commands/demo/people.ts';
import { openAsOwner } from '#server/house/commands/demo/remove.ts';
import { asPerson } from '#server/house/commands/open-console.ts';
import { welcome } from '#server/house/commands/people.ts';
import { address, routePath } from '#words/addresses.ts';
import { operations } from '../../src/routes/api/v1/operations/all.ts';
import { apiClient, clientWith } from '../harness/api-client.ts';
import { allWords } from '../harness/all-words.ts';
import { crawl, type Crawled } from '../harness/browser-crawl.ts';
import { plants, withoutPlant, wordIn, type Owner } from '../harness/private-words.ts';
import { startProduct, type Product } from '../harness/start-product.ts';
import { heardBy } from '../journeys/nouns/live-door.ts';

type Role = 'nobody' | 'stranger' | 'guest' | 'partner' | 'lead';
let product: Product;
let house: Client;
let owner: Owner;
let cookies: Readonly<Record<Role, string>>;
let walked: readonly Crawled[];
/** Of each kind of thing the private one, where there is one; and what is read of it by the API. */
let ids: Readonly<Record<string, string>>;
let reads: readonly string[];
let liveNames: readonly string[];
const outside = [
  '/sitemap.xml',
  '/feeds/da/all.atom',
  '/da/soeg?q=hemmelig',
  '/oai?verb=ListRecords&metadataPrefix=oai_dc',
];

beforeAll(async () => {
  product = await startProduct();
  const room = await putIn(product.console, { language: 'da' });
  house = await openAsOwner(product.console.ownerUrl);
  owner = await ownerOf(room);
  for (const plant of Object.values(plants)) await plant.put(owner);
  await owner.as((needs) => beginEnding(needs, room));
  ids = await readIds();
  reads = operations
    .filter(({ method, access }) => method === 'GET' && access !== 'public')
    .map(({ id, path }) => fill(path) + (/^compare/.test(id) ? '?from=1&to=1' : ''));
  liveNames = [`sheet:${ids['sheet'] ?? ''}`, `note:${ids['note'] ?? ''}`];
  cookies = {
    nobody: '',
    stranger: await product.signIn('fremmed@byg.test'),
    guest: await leastGuest(room),
    partner: await product.signIn(cast.partner.email),
    lead: await product.signIn(cast.lead.email),
  };
  walked = await walk();
});
afterAll(async () => {
  await house?.end();
  await product?.stop();
});

/** The lead of the demonstration, with every role there is in the own house. */
async function ownerOf(room: string): Promise<Owner> {
  const person = await welcome(product.console, { ...cast.lead, language: 'da' });
  const { rows } = await house.query<{ id: string; organisation_id: string }>(
    'select id, organisation_id from byg.party where partnership_id = $1 and lead',
    [room],
  );
  const [{ id: party, organisation_id: organisation } = { id: '', organisation_id: '' }] = rows;
  await house.query(
    `update byg.membership set roles = '{administrator,director,network-lead,partnership-lead,worker,editor}'
      where person_id = $1 and organisation_id = $2`,
    [person, organisation],
  );
  const who = asPerson(person, 'da');
  const as: Owner['as'] = async (deed) => must(await product.console.within(who, deed));
  return { room, party, organisation, person, as, house };
}

/** A thing of each kind that the API names, the owner's private one where there is such. */
async function readIds(): Promise<Record<string, string>> {
  const { rows } = await house.query<{ kind: string; id: string }>(
    `select 'sheet' as kind, sheet_id::text as id from byg.sheet_side where answers::text like '%hemmelig%'
      union all select 'note', id::text from byg.note where text like '%hemmelig%'
      union all select 'risk', id::text from byg.risk where title like '%hemmelig%'
      union all select 'file', id::text from byg.room_file where title like '%hemmelig%'
      union all select 'communication', id::text from byg.communication_line where message like '%hemmelig%'
      union all select 'handover', handover_id::text from byg.handover_note
      union all select 'own_sheet', id::text from byg.own_sheet where title like '%hemmelig%'
      union all select 'comment', id::text from byg.sheet_comment where text like '%hemmelig%'
      union all select 'idea', id::text from byg.idea where text like '%hemmelig%'
      union all select 'nomination', id::text from byg.nomination where title like '%hemmelig%'
      union all select 'day', id::text from byg.organisation_day where title like '%hemmelig%'
      union all (select 'template', id::text from byg.template limit 1)
      union all (select 'meeting', id::text from byg.meeting where partnership_id = $1 limit 1)
      union all (select 'promise', id::text from byg.promise where partnership_id = $1 limit 1)
      union all (select 'contribution', id::text from byg.contribution where partnership_id = $1 limit 1)
      union all (select 'link', id::text from byg.capability limit 1)`,
    [owner.room],
  );
  return Object.fromEntries(rows.map(({ kind, id }) => [kind, id]));
}

/** An operation's address with the owner's things in it. */
function fill(path: string): string {
  const { room, organisation, party } = owner;
  const [first = ''] = path.split('/').filter(Boolean);
  const own = { partnerships: room, organisations: organisation, parties: party, sheets: ids['sheet'] };
  const line = ids[path.includes('/communication/') ? 'communication' : 'contribution'];
  const named: Readonly<Record<string, string | undefined>> = {
    ...ids,
    ...{
      id: own[first as keyof typeof own],
      line,
      party,
      clause: 'A06',
      number: '1',
      chapter: 'goals',
      step: 'meeting',
    },
    ...{
      phase: 'explore',
      year: String(new Date().getFullYear()),
      version: ids['note'],
      option: ids['note'],
    },
  };
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = named[name];
    if (value === undefined) throw new Error(`${path}: nothing private is known for {${name}}`);
    return value;
  });
  return `/api/v1${filled}`;
}

/** Somebody who came by a link that lets them read and nothing else. */
async function leastGuest(room: string): Promise<string> {
  const secret = await newGuestLink(product.console, room);
  const cookie = await openGuestLink(product.console, secret, catchLetters());
  await house.query(
    `update byg.capability set scope = '{read}', mandate = false where confirmed_at is not null`,
  );
  await house.query(`update byg.party_person set mandate = false where capability_id is not null`);
  return cookie;
}

/** Those tables whose word stands in what was told. */
const leaksIn = (told: string): string[] =>
  Object.keys(plants).filter((table) => told.includes(wordIn(table)));

/** The same address without its language and its choices. */
const canonical = (path: string): string => routePath(path.split('?')[0] ?? '');

/** What is asked for anew by the others: whatever showed the owner a private word, and a page of each kind. */
function pagesToTry(): string[] {
  const kinds = Map.groupBy(walked, ({ path }) => canonical(path).replaceAll(/[0-9a-f-]{36}/g, '*'));
  const few = [...kinds.values()].flatMap((pages) => pages.slice(0, 1));
  const telling = walked.filter(({ html }) => leaksIn(html).length > 0);
  return [...new Set([...few, ...telling].map(({ path }) => path))];
}

type Answer = { readonly path: string; readonly status: number; readonly words: string };

async function askAll(paths: readonly string[], role: Role): Promise<Answer[]> {
  const waiting = [...paths];
  const answers: Answer[] = [];
  const ask = async (): Promise<void> => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const headers = {
        accept: 'text/html,application/json',
        ...(cookies[role] && { cookie: cookies[role] }),
      };
      const answer = await fetch(product.url + path, { headers, redirect: 'manual' });
      answers.push({ path, status: answer.status, words: await allWords(answer) });
    }
  };
  await Promise.all(Array.from({ length: 4 }, ask));
  return answers;
}

async function countFound(role: Role, word: string): Promise<number> {
  const headers = { accept: 'application/json', ...(cookies[role] && { cookie: cookies[role] }) };
  const answer = await fetch(`${product.url}/api/v1/partnerships/${owner.room}/search?q=${word}`, {
    headers,
  });
  const { things = [] } = (await answer.json()) as { things?: readonly unknown[] };
  return things.length;
}

/** Every page and file that the owner comes to, in the own workspace. */
function walk(): Promise<Crawled[]> {
  const home = address('da', 'workspace');
  const room = address('da', 'workspace', 'partnerships', owner.room);
  const own = address('da', 'workspace', 'organisations', owner.organisation);
  return crawl({
    ...{ url: product.url, cookie: cookies.lead, most: 900 },
    from: [
      ...[home, room, own, `${room}/afslutning/why`, `${room}/aftale/udgaver/sammenlign?from=1&to=1`],
      ...['sheet.json', 'sheet.pdf', 'paper.pdf'].map(
        (file) => `${home}/ark/${ids['own_sheet'] ?? ''}/${file}`,
      ),
    ],
    follow: (path) => path.startsWith(`${home}/`) && !/[?&](after|before|sort|q|known|year|aar)=/.test(path),
  });
}

const folder = join(import.meta.dirname, '..', '..', 'src', 'routes', '[lang=language]', 'workspace');
/** Every address of the workspace that answers, as the tree of routes has it. */
const routes = (): readonly string[] => [
  ...new Set(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\+(page\.svelte|server\.ts)$/.test(file))
      .map((file) => file.replace(/\/?\+(page\.svelte|server\.ts)$/, '')),
  ),
];
const patternOf = (route: string): RegExp =>
  new RegExp(
    `^/\\w+/workspace${route ? '/' : ''}${route.replaceAll(/\[[^\]]+\]/g, '[^/]+').replaceAll('.', '\\.')}$`,
  );

it('every table is either given a private word, or said why not', async () => {
  const { rows } = await house.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'byg' and table_type = 'BASE TABLE' order by 1`,
  );
  const said = [...Object.keys(plants), ...Object.values(withoutPlant).flat()];
  expect(said.toSorted()).toEqual(rows.map(({ name }) => name));
});

/** Pages that the owner does not come to: the installation's own, and what is only there once it has been made. */
const notWalked = [
  ...[
    'cases',
    'cases/[id=id]',
    'cases/[id=id]/change',
    'outbox',
    'outbox/[mail=id]',
    'people',
    'demonstration/remove',
  ],
  // Only a form that is sent is answered there.
  ...[
    'organisations/[id=id]/templates/[template=id]/preview/[number]/sheet.[format]',
    'sheets/[id=id]/sheet.[format]',
  ],
  ...['organisations/[id=id]/yearly-account/[year]'],
  ...['organisations/[id=id]/yearly-account/[year]/[document].[format]'],
];

it('every page of the workspace is walked by the owner of the private things', () => {
  const seen = walked.filter(({ status }) => status === 200).map(({ path }) => canonical(path));
  const missed = routes().filter((route) => !seen.some((path) => patternOf(route).test(path)));
  expect(missed.toSorted()).toEqual(notWalked.toSorted());
});

it('the owner meets every private word, so that it is there to be found', async () => {
  const told = [
    ...walked.map(({ html }) => html),
    ...(await askAll(reads, 'lead')).map(({ words }) => words),
  ];
  const all = told.join('\n');
  const wanted = Object.entries(plants).filter(([, { unseen }]) => unseen !== true);
  expect(wanted.map(([table]) => table).filter((table) => !all.includes(wordIn(table)))).toEqual([]);
});

describe.each(['nobody', 'stranger', 'guest', 'partner'] as const)('%s', (role) => {
  it('is told no private word by any page, file, list, feed or search', async () => {
    const answers = await askAll([...pagesToTry(), ...reads, ...outside], role);
    expect(
      answers.flatMap(({ path, words }) => leaksIn(words).map((table) => `${table} at ${path}`)),
    ).toEqual([]);
    expect(answers.filter(({ status }) => status >= 500).map(({ path }) => path)).toEqual([]);
    if (role === 'guest' || role === 'partner') return;
    const inRoom = answers.filter(({ path }) => path.includes(owner.room));
    const open = inRoom.filter(({ status }) => ![303, 401, 403, 404].includes(status));
    expect(open.map(({ path, status }) => `${status} ${path}`)).toEqual([]);
  });

  it('finds none of them in the room', async () => {
    const found = await Promise.all(
      Object.keys(plants).map(async (table) => ({ table, status: await countFound(role, wordIn(table)) })),
    );
    expect(found.filter(({ status }) => status > 0)).toEqual([]);
  });

  it('hears nothing of them where people write together', async () => {
    const heard = await Promise.all(
      liveNames.map((name) => heardBy({ url: product.url, cookie: cookies[role] }, name)),
    );
    expect(leaksIn(heard.join())).toEqual([]);
  });
});

it('the owner finds what the others do not', async () => {
  for (const table of ['note', 'risk', 'room_file'])
    expect([table, await countFound('lead', wordIn(table))]).toEqual([table, 1]);
});

it('nothing is written by who may not: neither by a stranger with a token nor by nobody', async () => {
  const stranger = await apiClient(product, 'fremmed@byg.test');
  const writes = operations.filter(({ access, path }) => access === 'write' && path.includes('{'));
  const done: string[] = [];
  for (const { method, path } of writes)
    for (const client of [stranger, clientWith(product.url, {})]) {
      const { status } = await client.send(method, fill(path).slice('/api/v1'.length), {});
      // What is not there for somebody is already taken away: that is said of everything, and nothing is told by it.
      if (method === 'DELETE' && status === 204) continue;
      if (status < 400 || status >= 500) done.push(`${status} ${method} ${path}`);
    }
  expect(done).toEqual([]);
  for (const table of ['note', 'risk', 'room_file'])
    expect([table, await countFound('lead', wordIn(table))]).toEqual([table, 1]);
});

it('no letter to anybody else carries a private word', async () => {
  for (const { email, name } of [cast.partner, cast.guest]) {
    const id = await welcome(product.console, { email, name, language: 'da' });
    await product.console.within(asPerson(id, 'da'), writeWeeklyLetter);
  }
  const { rows } = await house.query<{ told: string }>(
    `select to_address || subject || text || html || headers::text || coalesce(calendar, '') as told from byg.mail
      where to_address not in ($1, 'a@byg.test')`,
    [cast.lead.email],
  );
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.flatMap(({ told }) => leaksIn(told))).toEqual([]);
});
