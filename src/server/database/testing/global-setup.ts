import { removeTemplate } from './template.ts';
import { namedServer, startTestServer } from './test-server.ts';
import type { TestServer } from './test-server.ts';

let server: TestServer | undefined;

/** One embedded PostgreSQL for the whole run, unless the environment names a server. */
export async function setup(): Promise<void> {
  if (namedServer() !== undefined) return;
  server = await startTestServer();
  process.env['BYG_TEST_SERVER'] = server.url;
}

export async function teardown(): Promise<void> {
  const named = namedServer();
  if (named !== undefined) await removeTemplate(named);
  await server?.[Symbol.asyncDispose]();
}
