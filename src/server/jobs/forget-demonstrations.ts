import type { Pool } from 'pg';
import type { Day } from '#domain/time.ts';

/** Takes out demonstrations that nobody has used since that day, each in a transaction of its own. */
export async function forgetDemonstrations(pool: Pool, unusedSince: Day): Promise<number> {
  for (let gone = 0; ; gone += 1) {
    const { rows } = await pool.query<{ gone: boolean }>(
      'select wall.sweep_demonstration($1::date) as gone',
      [unusedSince],
    );
    if (rows[0]?.gone !== true) return gone;
  }
}
