import { sql } from 'kysely';
import type { ApiToken, TokenStore } from '#features/people/ports.ts';
import type { Page, PageRequest } from '#domain/keeping.ts';
import type { Inside } from '../with-asker.ts';
import { inserted, updated } from './changed.ts';
import { knownId } from './known-id.ts';
import { newestFirst } from './paging.ts';

export const makeTokenStore = (trx: Inside): TokenStore => ({
  myTokens: (page) => readMine(trx, page),
  tokenByHash: async (tokenHash) => {
    const { rows } = await sql<{ person_id: string; scopes: string[] }>`
      select * from wall.token_by_hash(${tokenHash})`.execute(trx);
    return rows[0] ? { personId: rows[0].person_id, scopes: rows[0].scopes } : null;
  },
  addToken: ({ id, name, scopes, tokenHash, expiresAt }) =>
    inserted(
      trx
        .insertInto('byg.api_token')
        .values({ id, name, scopes: [...scopes], token_hash: tokenHash, expires_at: expiresAt }),
    ),
  revokeToken: (id) =>
    updated(
      trx
        .updateTable('byg.api_token')
        .set({ revoked_at: sql<string>`now()` })
        .where('id', '=', knownId(id))
        .where('revoked_at', 'is', null),
    ),
});

async function readMine(trx: Inside, page: PageRequest): Promise<Page<ApiToken>> {
  const query = trx
    .selectFrom('byg.api_token')
    .select(['id', 'name', 'scopes', 'created_at', 'expires_at', 'last_used_at', 'revoked_at']);
  return newestFirst(query, page, {
    key: (row) => row.id,
    thing: (row): ApiToken => ({
      id: row.id,
      name: row.name,
      scopes: row.scopes,
      createdAt: row.created_at,
      expiresAt: row.expires_at,
      lastUsedAt: row.last_used_at,
      revokedAt: row.revoked_at,
    }),
  });
}
