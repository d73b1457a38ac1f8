import { prepareDataDirectory } from './data-directory.ts';
import { openDatabaseRoom } from './database-room.ts';
import { takeLock } from './house-lock.ts';
import { makeDoor } from './http/door.ts';
import { makeMetrics } from './http/metrics.ts';
import { makePageCache } from './http/page-cache.ts';
import { openPages } from './http/page-handler.ts';
import { openServer } from './http/server.ts';
import type { Log } from './log.ts';
import type { Rooms } from './rooms.ts';
import { readSecrets } from './secrets.ts';
import type { Settings } from './settings.ts';

export type House = AsyncDisposable & { readonly address: string };

/** Opens everything, one after the other; it closes in the opposite order, also when a later one fails to open. */
export async function openHouse(settings: Settings, log: Log): Promise<House> {
  await using opened = new AsyncDisposableStack();
  prepareDataDirectory(settings.dataDir);
  opened.use(takeLock(settings.dataDir));
  const secrets = readSecrets(settings.dataDir);
  const database = opened.use(await openDatabaseRoom(settings, secrets, log));
  const cache = makePageCache(log);
  const pages = await openPages();
  const rooms: Rooms = {
    publicUrl: settings.publicUrl ?? '',
    within: () => Promise.reject(new Error('closed')),
    dropPages: () => cache.drop(),
  };
  const door = makeDoor({
    settings,
    rooms,
    pages,
    cache,
    health: database,
    metrics: settings.metrics ? makeMetrics() : undefined,
    log,
  });
  const server = await openServer(settings, { answer: door, upgrade: (_req, socket) => socket.destroy() });
  opened.defer(() => server.close());
  const closing = opened.move();
  return {
    address: settings.publicUrl ?? `http://localhost:${server.port}`,
    [Symbol.asyncDispose]: () => closing.disposeAsync(),
  };
}
