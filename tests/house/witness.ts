import pg from 'pg';
import { connectTo, postgresOf } from './house-process.ts';

/** Somebody who writes without pause and remembers what was acknowledged. */
export type Witness = {
  /** Resolves once at least so many rows are acknowledged. */
  hasSeen(rows: number): Promise<void>;
  /** Stops writing; the numbers of the rows that PostgreSQL said were kept. */
  acknowledged(): Promise<readonly number[]>;
};

const pause = () => new Promise((resolve) => setTimeout(resolve, 5));

export async function callWitness(dataDir: string): Promise<Witness> {
  const before = await connectTo(dataDir);
  await before.query('create table if not exists witnessed (n integer primary key)');
  await before.end();
  const pool = new pg.Pool({
    host: postgresOf(dataDir)?.socket ?? '',
    user: 'postgres',
    database: 'byg',
    max: 2,
  });
  pool.on('error', () => undefined);
  const kept: number[] = [];
  let writing = true;
  const written = (async () => {
    for (let n = 0; writing; n += 1) {
      await pool.query('insert into witnessed values ($1)', [n]).then(
        () => kept.push(n),
        () => pause(),
      );
    }
  })();
  return {
    async hasSeen(rows) {
      while (kept.length < rows) await pause();
    },
    async acknowledged() {
      writing = false;
      await written;
      await pool.end();
      return kept;
    },
  };
}

/** What is really there of what was acknowledged. */
export async function witnessed(dataDir: string): Promise<ReadonlySet<number>> {
  const client = await connectTo(dataDir);
  const { rows } = await client.query<{ n: number }>('select n from witnessed');
  await client.end();
  return new Set(rows.map((row) => row.n));
}
