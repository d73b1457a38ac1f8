import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { prepareDataDirectory } from '../data-directory.ts';
import { holderOf, takeLock } from '../house-lock.ts';
import type { Log } from '../log.ts';
import { PlainError } from '../plain-error.ts';
import { clusterIn } from '../postgres/cluster.ts';
import { openEmbeddedPostgres } from '../postgres/embedded-postgres.ts';
import { readPostmaster } from '../postgres/postmaster-file.ts';
import { socketUrl } from '../postgres/socket-folder.ts';
import { isRunning } from '../process-identity.ts';
import type { Settings } from '../settings.ts';

/** A database that answers, as its owner; ours is closed again when the command ends. */
export type ReachedDatabase = AsyncDisposable & { readonly url: string };

/** True while the product is open on this data directory. */
export function isOpen(dataDir: string): boolean {
  const holder = holderOf(join(dataDir, 'house.lock'));
  return holder !== undefined && isRunning(holder);
}

/**
 * The database of the product: the one that is running when the product runs, never a second one on the
 * same directory; else our own is started for as long as the command takes.
 */
export async function reachDatabase(settings: Settings, log: Log): Promise<ReachedDatabase> {
  if (isOpen(settings.dataDir)) return reached(settings.databaseUrl ?? runningUrl(settings.dataDir));
  await using opened = new AsyncDisposableStack();
  prepareDataDirectory(settings.dataDir);
  opened.use(takeLock(settings.dataDir));
  const url = settings.databaseUrl ?? opened.use(await openEmbeddedPostgres(settings.dataDir, log)).url;
  const closing = opened.move();
  return { url, [Symbol.asyncDispose]: () => closing.disposeAsync() };
}

const reached = (url: string): ReachedDatabase => ({ url, [Symbol.asyncDispose]: async () => undefined });

function runningUrl(dataDir: string): string {
  const postmaster = readPostmaster(realpathSync(clusterIn(dataDir)));
  if (postmaster?.ready !== true)
    throw new PlainError(`The product on ${dataDir} is just opening or closing; try again in a moment.`);
  return socketUrl(postmaster.socketFolder, 'byg');
}
