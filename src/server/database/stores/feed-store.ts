import { sql } from 'kysely';
import type { CalendarFeed, FeedStore } from '#features/partnerships/ports.ts';
import type { Page, PageRequest } from '#domain/keeping.ts';
import type { Inside } from '../with-asker.ts';
import { inserted, updated } from './changed.ts';
import { knownId } from './known-id.ts';
import { newestFirst } from './paging.ts';

export const makeFeedStore = (trx: Inside): FeedStore => ({
  myFeeds: (page) => readMine(trx, page),
  feedEnded: async (tokenHash) => {
    const { rows } = await sql<{ ended: boolean }>`select wall.feed_ended(${tokenHash}) as ended`.execute(
      trx,
    );
    return rows[0]?.ended ?? false;
  },
  feedByHash: async (tokenHash) => {
    const { rows } = await sql<{
      person_id: string;
      partnership_id: string | null;
      organisation_id: string | null;
    }>`
      select f.*, wall.feed_organisation(${tokenHash}) as organisation_id from wall.feed_by_hash(${tokenHash}) f`.execute(
      trx,
    );
    const [row] = rows;
    return row
      ? { personId: row.person_id, partnershipId: row.partnership_id, organisationId: row.organisation_id }
      : null;
  },
  addFeed: ({ id, partnershipId, organisationId, tokenHash }) =>
    inserted(
      trx.insertInto('byg.calendar_feed').values({
        id,
        partnership_id: partnershipId === null ? null : knownId(partnershipId),
        organisation_id: organisationId === undefined ? null : knownId(organisationId),
        token_hash: tokenHash,
      }),
    ),
  revokeFeed: (id) =>
    updated(
      trx
        .updateTable('byg.calendar_feed')
        .set({ revoked_at: sql<string>`now()` })
        .where('id', '=', knownId(id))
        .where('revoked_at', 'is', null),
    ),
});

async function readMine(trx: Inside, page: PageRequest): Promise<Page<CalendarFeed>> {
  const query = trx
    .selectFrom('byg.calendar_feed')
    .select(['id', 'partnership_id', 'organisation_id', 'created_at', 'revoked_at']);
  return newestFirst(query, page, {
    key: (row) => row.id,
    thing: (row): CalendarFeed => ({
      id: row.id,
      partnershipId: row.partnership_id,
      organisationId: row.organisation_id,
      createdAt: row.created_at,
      revokedAt: row.revoked_at,
    }),
  });
}
