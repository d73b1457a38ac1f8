import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { close, openTestDatabase, type TestDatabase } from '#server/database/testing/open-test-database.ts';
import { sayPlace } from '#words/privacy/index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => close(database));

/** What a person's own page lists is called by words and never as the tables are. */
test('every place that may name a person has a name in both languages', async () => {
  const { rows } = await sql<{ name: string }>`
    select distinct c.relname as name from pg_constraint f join pg_class c on c.oid = f.conrelid
      where f.contype = 'f' and f.confrelid = 'byg.person'::regclass and c.relnamespace = 'byg'::regnamespace order by 1`.execute(
    database.owner,
  );
  expect(rows.length).toBeGreaterThan(40);
  const raw = rows.filter(({ name }) =>
    (['da', 'en'] as const).some((language) => sayPlace(language, name) === name.replaceAll('_', ' ')),
  );
  expect(raw.map(({ name }) => name)).toEqual([]);
});
