import { realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { diskTrouble, noRoom } from '../data-directory.ts';
import { takeLock } from '../house-lock.ts';
import type { Log } from '../log.ts';
import { PlainError } from '../plain-error.ts';
import { writeAccess } from './access.ts';
import { findBinaries } from './binaries.ts';
import { clusterIn, prepareCluster } from './cluster.ts';
import { stopOrphan } from './orphan.ts';
import { startServer } from './server-process.ts';
import type { ServerPlace, ServerProcess } from './server-process.ts';
import { chooseServerUser } from './server-user.ts';
import { makeSocketFolder, removeSocketFolder, socketUrl } from './socket-folder.ts';

const database = 'byg';

export type EmbeddedPostgres = AsyncDisposable & {
  /** As the owner of everything; valid for as long as the house is open, also when the server starts anew. */
  readonly url: string;
  /** True while PostgreSQL takes connections. */
  isOpen(): boolean;
};

/** Opens the PostgreSQL that the product brings with it, and keeps it running until the house closes. */
export async function openEmbeddedPostgres(dataDir: string, log: Log): Promise<EmbeddedPostgres> {
  await using opened = new AsyncDisposableStack();
  const user = chooseServerUser(clusterIn(dataDir));
  const binaries = findBinaries(user, dataDir);
  const cluster = await prepareCluster({ user, dataDir, binaries });
  // A copied data directory leads to the same cluster: whoever holds that may stop what runs on it.
  if (dirname(cluster) !== realpathSync(dataDir)) opened.use(takeLock(dirname(cluster)));
  await stopOrphan(cluster, log);
  const place = { binaries, cluster, user, socketFolder: makeSocketFolder(user) };
  const first = await firstStart(place, log);
  const keeper = opened.use(keepRunning(place, first, log));
  await ensureDatabase(place.socketFolder);
  const closing = opened.move();
  return {
    isOpen: keeper.isOpen,
    url: socketUrl(place.socketFolder, database),
    [Symbol.asyncDispose]: () => closing.disposeAsync(),
  };
}

async function firstStart(place: ServerPlace, log: Log): Promise<ServerProcess> {
  try {
    writeAccess(place.cluster, place.user);
    return await startServer(place, log);
  } catch (error) {
    removeSocketFolder(place.socketFolder);
    const reason = diskTrouble(error);
    if (reason !== undefined) throw noRoom(place.cluster, reason);
    throw new PlainError(
      `The database does not start. PostgreSQL says:\n${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** Starts PostgreSQL anew whenever it ends by itself, a little more patiently each time. */
function keepRunning(place: ServerPlace, first: ServerProcess, log: Log): Omit<EmbeddedPostgres, 'url'> {
  let current: ServerProcess | undefined = first;
  const closing = new AbortController();
  const watched = watch();

  async function watch(): Promise<void> {
    for (let tries = 0; !closing.signal.aborted;) {
      await current?.ended;
      if (closing.signal.aborted) return;
      current = undefined;
      log.error('the database ended by itself; starting it again');
      await pause(Math.min(100 * 2 ** tries, 5_000), undefined, { signal: closing.signal }).catch(
        () => undefined,
      );
      if (closing.signal.aborted) return;
      current = await startServer(place, log).catch((error: unknown) => {
        log.error({ err: error }, 'the database does not start; trying again');
        return undefined;
      });
      tries = current === undefined ? tries + 1 : 0;
      if (current !== undefined) log.info('the database is open again');
    }
  }

  async function close(): Promise<void> {
    closing.abort();
    await current?.stop();
    await watched;
    // A start that was under way when closing began.
    await current?.stop();
    removeSocketFolder(place.socketFolder);
  }

  return { isOpen: () => current !== undefined, [Symbol.asyncDispose]: close };
}

async function ensureDatabase(socketFolder: string): Promise<void> {
  const client = new pg.Client({ connectionString: socketUrl(socketFolder, 'postgres') });
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (found.rowCount === 0) await client.query(`create database ${database}`);
  } finally {
    await client.end();
  }
}
