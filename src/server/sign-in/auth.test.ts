import { randomUUID } from 'node:crypto';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { expect, it } from 'vitest';
import { openTestDatabase } from '#server/database/testing/open-test-database.ts';
import { makeAuth } from './auth.ts';
import type { AuthTables } from './tables.ts';

const never = () => Promise.reject(new Error('not to be asked'));

it('finds its tables as migration 002 laid them', async () => {
  await using database = await openTestDatabase();
  const db = new Kysely<AuthTables>({ dialect: new PostgresDialect({ pool: database.authPool }) });
  const auth = makeAuth({
    db,
    publicUrl: 'http://byg.test',
    secret: 'a secret of forty letters, for tests alone',
    newId: randomUUID,
    personOf: never,
    mailLink: never,
    makeToken: () => '',
    log: () => undefined,
  });
  const { explicitSchemaCheck } = await auth.$context;
  if (!explicitSchemaCheck) throw new Error('better-auth no longer checks its tables');
  await expect(explicitSchemaCheck()).resolves.toBeUndefined();
});

it('keeps the rooms apart: the pages cannot read a session, the sign-in no partnership', async () => {
  await using database = await openTestDatabase();
  const asApp = database.within({ kind: 'nobody' }, (trx) => sql`select * from auth.session`.execute(trx));
  await expect(asApp).rejects.toThrow(/permission denied/);
  for (const table of ['partnership', 'sheet_side', 'person', 'capability', 'mail']) {
    await expect(database.authPool.query(`select * from byg.${table}`), table).rejects.toThrow(
      /permission denied/,
    );
  }
});
