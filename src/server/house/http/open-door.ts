import { join } from 'node:path';
import type { OpenDatabase } from '#server/database/open-database.ts';
import type { Log } from '../log.ts';
import type { OpenRooms } from '../open-rooms.ts';
import { checkout } from '../settings.ts';
import type { Settings } from '../settings.ts';
import { makeDoor } from './door.ts';
import { makeMetrics } from './metrics.ts';
import { openMediaFiles } from './media-files.ts';
import { openPages } from './page-handler.ts';
import { openServer } from './server.ts';
import type { Upgrade } from './server.ts';

export type DoorParts = {
  readonly settings: Settings;
  readonly database: OpenDatabase;
  readonly rooms: OpenRooms;
  readonly log: Log;
};

/** Lets people in: pages and files, and live sheets over WebSocket. */
export async function openDoor({ settings, database, rooms, log }: DoorParts): Promise<AsyncDisposable> {
  const pages = await openPages();
  const media = openMediaFiles(join(checkout, 'build', 'client', 'film'), '/film/');
  const metrics = settings.metrics ? makeMetrics() : undefined;
  const health = {
    isOpen: () =>
      database.check().then(
        () => true,
        () => false,
      ),
  };
  const answer = makeDoor({ settings, rooms, pages, media, cache: rooms.cache, health, metrics, log });
  const closeUpgraded = (): Promise<void> => rooms.live.close();
  const closeStreams = (): void => rooms.signals.end();
  const closing = { closeStreams, closeUpgraded };
  const server = await openServer(settings, { answer, upgrade: upgradeTo(rooms), ...closing });
  return { [Symbol.asyncDispose]: () => server.close() };
}

/** The one thing here that speaks WebSocket is a live sheet. */
const upgradeTo =
  ({ live }: OpenRooms): Upgrade =>
  (req, socket, head) => {
    if ((req.url ?? '').split('?', 1)[0] === '/live') live.handleUpgrade(req, socket, head);
    else socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
  };
