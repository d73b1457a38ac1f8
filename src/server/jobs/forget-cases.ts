import type { Pool } from 'pg';

/**
 * Forgets the people of cases that were settled so many days ago, drafts that nobody can open any more, and the letters
 * about them.
 */
export async function forgetCases(pool: Pool, days: number): Promise<void> {
  await pool.query('select wall.forget_cases($1)', [days]);
}
