import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findPages, indexEntries, type SearchEntry } from '#features/search/index.ts';
import { nobody } from '../testing/factories.ts';
import { close, openTestDatabase } from '../testing/open-test-database.ts';
import type { TestDatabase } from '../testing/open-test-database.ts';
import type { Inside } from '../with-asker.ts';
import { makeSearchReader, makeSearchStore } from './search-store.ts';

const documents = 600;
let database: TestDatabase;

/** So long that it is laid apart from its row. */
const told = (index: number): string =>
  Array.from({ length: 300 }, (_, place) => `ord${(index * 7 + place * 11) % 5000}`).join(' ');

/** Every one has `partnerskab` and `bibliotek` in its text, every third the former in its name. */
const entry = (index: number): SearchEntry => ({
  ...{
    language: 'da',
    kind: 'cases',
    id: `case-${index}`,
    shelf: 'cases',
    path: `/da/eksempler/case-${index}`,
  },
  title: index % 3 === 0 ? `Partnerskab nummer ${index}` : `Fortælling nummer ${index}`,
  summary: `Kort om det, der skete i by ${index}.`,
  also: [],
  sections: [{ anchor: 'a', heading: 'Sådan', text: `Et partnerskab med bibliotek. ${told(index)}` }],
});

beforeAll(async () => {
  database = await openTestDatabase();
  // As it is right after the index was made: no statistics, and none that come while the test runs.
  for (const table of ['search_entry', 'search_word'])
    await sql`alter table byg.${sql.ref(table)} set (autovacuum_enabled = off)`.execute(database.owner);
  const entries = indexEntries(Array.from({ length: documents }, (_, index) => entry(index)));
  await makeSearchStore(database.keeper).replaceAll(entries);
});
afterAll(() => close(database));

type Effort = { readonly byRow: number; readonly unpacked: number };

/** How often the tables were read row by row so far, and how many texts that are laid apart were fetched. */
async function effortOf(trx: Inside): Promise<Effort> {
  const { rows } = await sql<Effort>`
    select coalesce(sum(seq_scan) filter (where s.relname like 'search%'), 0)::int as "byRow",
      coalesce(sum(idx_scan) filter (where s.schemaname = 'pg_toast'), 0)::int as unpacked
    from pg_stat_xact_all_tables s where relid in ('byg.search_entry'::regclass, 'byg.search_word'::regclass,
      (select reltoastrelid from pg_class where oid = 'byg.search_entry'::regclass))`.execute(trx);
  if (!rows[0]) throw new Error('nothing counted');
  return rows[0];
}

test.each(['partnerskab', 'bibliotek', 'partnerskabsbibliotek', 'findesikke', 'biblotek', 'by nummer'])(
  '“%s” unpacks no more texts than are weighed and shown',
  async (query) => {
    const [before, after] = await database.within(nobody, async (trx) => {
      const begun = await effortOf(trx);
      await findPages({ search: makeSearchReader(trx) }, 'da', { query, page: 1 });
      return [begun, await effortOf(trx)];
    });
    expect(after.byRow - before.byRow).toBe(0);
    // Two hundred at most are weighed, each read twice (its words and their number), and four texts of each shown.
    expect(after.unpacked - before.unpacked).toBeLessThanOrEqual(2 * 200 + 4 * 10);
  },
);
