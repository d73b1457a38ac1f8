import { sql } from 'kysely';
import type { Kysely, QueryExecutorProvider } from 'kysely';
import type { AuthTables } from './tables.ts';

/** Ended sessions and counts go at once; ended links after a day, so that "too late" can be said of them. */
export async function sweep(db: Kysely<AuthTables>): Promise<void> {
  await sql`delete from auth.session where expires_at < now()`.execute(db);
  await sql`delete from auth.attempt where window_ends < now()`.execute(db);
  await sql`delete from auth.verification where expires_at < now() - interval '1 day'`.execute(db);
}

/** The same for guests, by the keeper's role: their sessions and codes are behind the walls. */
export async function sweepGuests(keeper: QueryExecutorProvider): Promise<void> {
  await sql`select wall.sweep_guests()`.execute(keeper);
}
