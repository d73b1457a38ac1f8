import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeTokenStore } from '#server/database/stores/token-store.ts';
import { openTestDatabase } from '#server/database/testing/open-test-database.ts';
import type { TestDatabase } from '#server/database/testing/open-test-database.ts';
import { tokenOf } from './bearer.ts';
import { newSecret } from './secret.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database[Symbol.asyncDispose]());

const ask = (header: string | null) =>
  database.within({ kind: 'nobody' }, (trx) => tokenOf(makeTokenStore(trx), header));

async function token(ends: string, revoked = false) {
  const [personId, { secret, hash }] = [randomUUID(), newSecret()];
  const { owner } = database;
  await sql`insert into byg.person (id, email) values (${personId}, ${`${personId}@byg.test`})`.execute(
    owner,
  );
  await sql`insert into byg.api_token (id, person_id, name, token_hash, scopes, expires_at, revoked_at)
    values (${randomUUID()}, ${personId}, 'x', ${hash}, '{read}', now() + ${ends}::interval,
      case when ${revoked} then now() end)`.execute(owner);
  return { personId, secret };
}

it('says who a token stands for and what it may be used for', async () => {
  const { personId, secret } = await token('1 day');
  const bearer = { asker: { kind: 'person', personId }, scopes: ['read'] };
  expect(await ask(`Bearer ${secret}`)).toEqual(bearer);
  expect(await ask(`bearer  ${secret}`)).toEqual(bearer);
});

it('knows nobody by an ended, a revoked, an unknown or no token', async () => {
  const [ended, revoked] = [await token('-1 second'), await token('1 day', true)];
  const none = [`Bearer ${ended.secret}`, `Bearer ${revoked.secret}`, `Bearer ${newSecret().secret}`];
  for (const header of [...none, null, '', 'Bearer', 'Bearer ', 'Basic YTpi', `Bearer ' or 1=1`]) {
    expect(await ask(header), String(header)).toBeNull();
  }
});
