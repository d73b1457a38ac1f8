import type { Kysely } from 'kysely';
import type { RemovedPageReader } from '#features/publishing/ports.ts';
import type * as Tables from '../generated/database.ts';

/** Pages of content that are gone; the database itself writes them down. */
export const makeRemovedPageReader = (database: Kysely<Tables.Database>): RemovedPageReader => ({
  removedPages: async () => {
    const rows = await database.selectFrom('byg.removed_page').selectAll().execute();
    return rows.map(({ removed_at, ...row }) => ({ ...row, removedAt: removed_at }));
  },
});
