import { randomBytes } from 'node:crypto';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { columnParsers } from '../column-parsers.ts';
import type { Database } from '../generated/database.ts';
import { openDatabase } from '../open-database.ts';
import type { OpenDatabase } from '../open-database.ts';
import { ensureTemplate, testSecret } from './template.ts';
import { askServer, openTestServer, urlOf } from './test-server.ts';

export type TestDatabase = OpenDatabase & {
  readonly ownerUrl: string;
  readonly secret: string;
  /** Through the walls, to lay the ground of a test. */
  readonly owner: Kysely<Database>;
};

/**
 * A fresh, migrated database of a test's own, on the server of the run; gone when the test is done:
 * `await using database = await openTestDatabase()`, or in `beforeAll` with `afterAll(() => close(database))`.
 */
export async function openTestDatabase(): Promise<TestDatabase> {
  const server = await openTestServer();
  const template = await ensureTemplate(server.url);
  const name = `byg_test_${randomBytes(6).toString('hex')}`;
  await askServer(server.url, `create database ${name} template ${template}`);
  const url = urlOf(server.url, name);
  const opened = await openDatabase({ url, secret: testSecret });
  const owner = openOwner(url);
  return {
    ...opened,
    ownerUrl: url,
    secret: testSecret,
    owner,
    [Symbol.asyncDispose]: async () => {
      await opened[Symbol.asyncDispose]();
      await owner.destroy();
      await dropWhenLeft(server.url, name);
      await server[Symbol.asyncDispose]();
    },
  };
}

/** A pool has ended before its connections have left the server; cut off, they would fail the test that is done. */
async function dropWhenLeft(url: string, name: string): Promise<void> {
  const question = `select count(*)::int as here from pg_stat_activity where datname = '${name}'`;
  for (let tries = 0; tries < 100; tries += 1) {
    const [row] = await askServer<{ here: number }>(url, question);
    if (row?.here === 0) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await askServer(url, `drop database ${name} with (force)`);
}

function openOwner(url: string): Kysely<Database> {
  const pool = new pg.Pool({ connectionString: url, max: 2, types: columnParsers });
  // The database is dropped while the last connections say goodbye.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
}

/** An empty database without any migration, for tests of migrating and restoring. */
export async function openEmptyDatabase(): Promise<AsyncDisposable & { readonly url: string }> {
  const server = await openTestServer();
  const name = `byg_test_${randomBytes(6).toString('hex')}`;
  await askServer(server.url, `create database ${name} encoding 'UTF8' template template0`);
  return {
    url: urlOf(server.url, name),
    [Symbol.asyncDispose]: async () => {
      await dropWhenLeft(server.url, name);
      await server[Symbol.asyncDispose]();
    },
  };
}

/** For `afterAll`; quiet when `beforeAll` failed, whose reason is the one to read. */
export const close = async (thing: AsyncDisposable | undefined): Promise<void> => {
  await thing?.[Symbol.asyncDispose]();
};
