import { mkdtempSync, rmSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openEmbeddedPostgres } from '#server/house/postgres/embedded-postgres.ts';

/** A PostgreSQL server where test databases are made. */
export type TestServer = AsyncDisposable & { readonly url: string };

/** The server named in the environment, the one that the whole run shares, or one for this process alone. */
export async function openTestServer(): Promise<TestServer> {
  const url = namedServer() ?? process.env['BYG_TEST_SERVER'];
  return url === undefined
    ? await startTestServer()
    : { url, [Symbol.asyncDispose]: () => Promise.resolve() };
}

/** Another PostgreSQL to run the same tests against. */
export const namedServer = (): string | undefined =>
  process.env['BYG_TEST_DATABASE_URL'] ?? process.env['DATABASE_URL'];

/** The product's own embedded PostgreSQL, on a directory that is gone afterwards. */
export async function startTestServer(): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'byg-test-'));
  // The server may have to run as another user than the tests.
  chmodSync(folder, 0o755);
  const server = await openEmbeddedPostgres(folder, quiet);
  return {
    url: server.url,
    [Symbol.asyncDispose]: async () => {
      await server[Symbol.asyncDispose]();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const nothing = (): void => undefined;
const quiet: Parameters<typeof openEmbeddedPostgres>[1] = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
} as never;

/** One question on a database of the server, by its owner. */
export async function askServer<Row extends pg.QueryResultRow>(
  url: string,
  question: string,
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(question)).rows;
  } finally {
    await client.end();
  }
}

/** The same server, another database. */
export function urlOf(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.toString();
}
