import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { close, openTestDatabase, type TestDatabase } from '#server/database/testing/open-test-database.ts';
import { removedTables } from './remove.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => close(database));

/** The tables whose rows would hold on to a row of these, unless they go before it. */
async function holders(tables: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ holder: string }>`
    select distinct h.relname as holder from pg_constraint f
      join pg_class h on h.oid = f.conrelid join pg_class t on t.oid = f.confrelid
      join pg_namespace n on n.oid = t.relnamespace
    where f.contype = 'f' and f.confdeltype = 'a' and n.nspname = 'byg' and t.relname = any (${tables})
    order by 1`.execute(database.owner);
  return rows.map(({ holder }) => holder);
}

test('whatever hangs on a partnership is taken out with the demonstration, also what people wrote themselves', async () => {
  const left = (await holders(removedTables)).filter((table) => !removedTables.includes(table));
  expect(left).toEqual([]);
});

test('what holds on to something goes before it', async () => {
  for (const [at, table] of removedTables.entries()) {
    const late = (await holders([table])).filter((holder) => removedTables.indexOf(holder) > at);
    expect([table, late]).toEqual([table, []]);
  }
});
