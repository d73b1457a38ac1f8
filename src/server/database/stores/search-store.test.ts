import { afterAll, beforeAll, expect, test } from 'vitest';
import { findPages, indexEntries, type SearchEntry } from '#features/search/index.ts';
import { aPerson, asPerson, nobody } from '../testing/factories.ts';
import { close, openTestDatabase } from '../testing/open-test-database.ts';
import type { TestDatabase } from '../testing/open-test-database.ts';
import { makeSearchReader, makeSearchStore } from './search-store.ts';

let database: TestDatabase;

const entry = (id: string, title: string, given: Partial<SearchEntry> = {}): SearchEntry => ({
  ...{ language: 'da', kind: 'guide', id, shelf: 'guide', path: `/da/guide/${id}`, title },
  ...{ summary: 'Kort.', also: [], sections: [] },
  ...given,
});

const entries = [
  entry('care', 'Hvordan støttes et partnerskab?', {
    sections: [
      { anchor: 'aftaler', heading: 'Klare aftaler', text: 'En partnerskabsaftale gør løfterne tydelige.' },
    ],
  }),
  entry('town', 'Litteratur på slottet i Åbenrå', { kind: 'cases', shelf: 'cases' }),
  entry('agreement', 'En aftale', {
    kind: 'terms',
    shelf: 'terms',
    summary: 'Det, man lover hinanden i et partnerskab.',
  }),
  entry('shop', 'The bookshop', { language: 'en', summary: 'A bookshop published it.' }),
];

beforeAll(async () => {
  database = await openTestDatabase();
  const kept = (['da', 'en'] as const).flatMap((language) =>
    indexEntries(entries.filter((one) => one.language === language)),
  );
  await makeSearchStore(database.keeper).replaceAll(kept);
});
afterAll(() => close(database));

const find = (query: string, more: { shelf?: string; page?: number; language?: 'da' | 'en' } = {}) =>
  database.within(nobody, (trx) =>
    findPages({ search: makeSearchReader(trx) }, more.language ?? 'da', {
      query,
      page: more.page ?? 1,
      shelf: more.shelf,
    }),
  );
const ids = async (...asked: Parameters<typeof find>) => (await find(...asked)).hits.map(({ id }) => id);

test.each([
  ['aftale', ['agreement', 'care']],
  ['aftaler', ['agreement', 'care']],
  ['partnerskabsaftale', ['care']],
  ['løfterne', ['care']],
  ['loefterne', ['care']],
  ['Aabenraa', ['town']],
  ['åbenrå', ['town']],
  ['slotet', ['town']],
])('%s', async (query, first) => {
  expect((await ids(query)).slice(0, first.length)).toEqual(first);
});

test('a compound is found by either of its parts', async () => {
  expect(await ids('partnerskab')).toContain('care');
  expect(await ids('aftale')).toContain('care');
});

test('words are marked, and the excerpt leads to its section', async () => {
  const { hits } = await find('tydelige løfter');
  expect(hits[0]).toMatchObject({ path: '/da/guide/care#aftaler', section: 'Klare aftaler' });
  expect(hits[0]?.excerpt.filter(({ marked }) => marked).map(({ text }) => text)).toEqual([
    'løfterne',
    'tydelige',
  ]);
});

test('shelves are counted whatever shelf is asked for', async () => {
  const { hits, shelves, total } = await find('aftale', { shelf: 'terms' });
  expect(hits.map(({ id }) => id)).toEqual(['agreement']);
  expect(shelves).toEqual([
    { shelf: 'guide', count: 1 },
    { shelf: 'terms', count: 1 },
  ]);
  expect(total).toBe(2);
});

test('what was misspelt is read and told; what has no page with all words is told too', async () => {
  expect(await find('litteratru')).toMatchObject({
    corrected: [{ typed: 'litteratru', read: 'litteratur' }],
    some: false,
  });
  expect(await find('slottet aftale')).toMatchObject({ corrected: [], some: true, total: 3 });
});

test('the other language comes after the reader’s own', async () => {
  const { hits, elsewhere } = await find('bookshop');
  expect(hits).toEqual([]);
  expect(elsewhere.map(({ id, language }) => [id, language])).toEqual([['shop', 'en']]);
});

test.each([
  ['nothing', '   '],
  ['signs that are a language elsewhere', `a' & !b | (c:*) <-> "d" \\ %_ ; drop table byg.search_entry --`],
  ['ten thousand letters', 'partnerskab'.repeat(1000)],
  ['ten thousand words', 'partnerskab aftale '.repeat(5000)],
  ['control characters', '\u0000\u0007aftale\u001b'],
  ['half a surrogate pair', 'aftale \ud800'],
])('%s does no harm', async (_, query) => {
  expect((await find(query)).total).toBeGreaterThanOrEqual(0);
  expect(await ids('aftale')).toContain('agreement');
});

test('everybody finds; nobody but the keeper fills', async () => {
  const person = await aPerson(database.owner);
  const [one] = indexEntries([entry('own', 'Mit eget')]);
  if (!one) throw new Error('no entry');
  await expect(
    database.within(asPerson(person), (trx) => makeSearchStore(trx).keepEntry(one)),
  ).rejects.toMatchObject({ name: 'WallRefusal' });
  await expect(database.within(nobody, (trx) => makeSearchStore(trx).keepEntry(one))).rejects.toMatchObject({
    name: 'WallRefusal',
  });
  expect(await ids('mit eget')).toEqual([]);
});

test('an entry that came since is found, and one that is gone is not', async () => {
  const store = makeSearchStore(database.keeper);
  const [one] = indexEntries([entry('new', 'Bogbussen på torvet')]);
  if (!one) throw new Error('no entry');
  await store.keepEntry(one);
  expect(await ids('bogbus')).toEqual(['new']);
  await store.removeEntry('da', 'guide', 'new');
  expect(await ids('bogbussen torvet')).toEqual([]);
});
