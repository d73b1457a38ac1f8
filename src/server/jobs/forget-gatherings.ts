import type { Pool } from 'pg';

/** Ninety days after a workshop or a game its people are forgotten, and what they wrote unless a partnership holds it. */
export async function forgetGatherings(pool: Pool): Promise<void> {
  await pool.query('select wall.sweep_gatherings()');
}
