import type { Pool } from 'pg';

/** Takes the names of people who are erased out of agreements that have been over long enough. */
export async function forgetSignatures(pool: Pool): Promise<void> {
  await pool.query('select wall.forget_signatures()');
}
