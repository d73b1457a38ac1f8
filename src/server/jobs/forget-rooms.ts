import type { Pool } from 'pg';
import type { Day } from '#domain/time.ts';

/** Takes out names and addresses of those who came by link alone, where the parties of an ended partnership agreed on the day. */
export async function forgetRooms(pool: Pool, today: Day): Promise<void> {
  await pool.query('select wall.forget_ended_rooms($1)', [today]);
}
