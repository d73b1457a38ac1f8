import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { AuthTables } from './tables.ts';
import { hashSecret } from './secret.ts';

/** So many times within so many seconds. */
export type Allowance = { readonly times: number; readonly seconds: number };

export type Attempts = {
  /** Counts one more try; false when there have been too many. */
  allow(what: string, allowance: Allowance): Promise<boolean>;
};

/**
 * Counts in the database, so that the count holds for every process and outlives a restart. One statement,
 * so that two tries at the same moment are two.
 */
export const makeAttempts = (db: Kysely<AuthTables>): Attempts => ({
  async allow(what, { times, seconds }) {
    const counted = await sql<{ count: number }>`
      insert into auth.attempt as a (key, window_ends, count)
      values (${hashSecret(what)}, now() + make_interval(secs => ${seconds}), 1)
      on conflict (key) do update set
        count = case when a.window_ends < now() then 1 else least(a.count + 1, 1000000) end,
        window_ends = case when a.window_ends < now() then excluded.window_ends else a.window_ends end
      returning count`.execute(db);
    return (counted.rows[0]?.count ?? 1) <= times;
  },
});
