import { createServer } from 'node:net';
import { addDays, type Day } from '#domain/time.ts';
import { todayInDenmark } from '#server/house/ambient.ts';
import { ensureBuilt } from '../../scripts/ground.mjs';
import type { Later } from './moved-clock.ts';
import { copyFirstStart } from './first-start.ts';
import { connectTo, makeDataDir, openHouseProcess } from '../house/house-process.ts';

/** The product on one directory and one address, closed and opened again some days later. */
export type HouseInTime = AsyncDisposable & {
  readonly url: string;
  /** What it said when it was opened for the first time. */
  readonly firstWords: string;
  readonly dataDir: string;
  today(): Day;
  /** Later on; its jobs do at once what came due meanwhile. */
  letDaysPass(days: number): Promise<void>;
};

export async function openHouseInTime(env: NodeJS.ProcessEnv): Promise<HouseInTime> {
  ensureBuilt();
  const folder = makeDataDir();
  await copyFirstStart(folder.path);
  const port = String(await freePort());
  let later = 0;
  const open = () =>
    openHouseProcess(folder.path, {
      ...{ LOG_LEVEL: 'warn', PORT: port, ...daysLater(later) },
      NODE_OPTIONS: `--import=${new URL('./moved-clock.ts', import.meta.url).href}`,
      ...env,
    });
  let house = await open();
  return {
    // Links in mails say so, and whoever is signed in there is not by a number.
    url: house.address.replace('127.0.0.1', 'localhost'),
    firstWords: house.output(),
    dataDir: folder.path,
    today: () => addDays(todayInDenmark(new Date()), later),
    async letDaysPass(days) {
      later += days;
      await moveDatabase(folder.path, later);
      await house[Symbol.asyncDispose]();
      house = await open();
    },
    async [Symbol.asyncDispose]() {
      await house[Symbol.asyncDispose]();
      folder[Symbol.dispose]();
    },
  };
}

const daysLater = (days: number): Later => ({ BYG_TEST_DAYS_LATER: String(days) });

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((open) => server.listen(0, '127.0.0.1', open));
  const place = server.address();
  await new Promise((closed) => server.close(closed));
  return typeof place === 'object' && place ? place.port : 0;
}

/** The database's own clock, in this test's cluster: `now()` is put in wherever it is written, from the next connection on. */
async function moveDatabase(dataDir: string, days: number): Promise<void> {
  const owner = await connectTo(dataDir);
  try {
    for (const [name, now] of [
      ['now', 'current_timestamp'],
      ['clock_timestamp', 'timeofday()::timestamptz'],
    ])
      await owner.query(
        `create or replace function pg_catalog.${name ?? ''}() returns timestamptz language sql
          ${name === 'now' ? 'stable' : 'volatile'} parallel safe as $$ select ${now ?? ''} + interval '${days} days' $$`,
      );
  } finally {
    await owner.end();
  }
}
