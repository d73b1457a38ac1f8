import type { Pool } from 'pg';
import type { Day } from '#domain/time.ts';

/** Forgets ideas whose date has come, and the letters about them. Done twice, it is done once. */
export async function forgetIdeas(pool: Pool, today: Day): Promise<void> {
  await pool.query('select wall.forget_ideas($1::date)', [today]);
}
