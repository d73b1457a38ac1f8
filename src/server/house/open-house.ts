import { openDatabaseRoom } from './database-room.ts';
import { prepareDataDirectory } from './data-directory.ts';
import { tellAddress } from './house-address.ts';
import { takeLock } from './house-lock.ts';
import { openDoor } from './http/open-door.ts';
import { importContent, openDeck } from './import-content.ts';
import { indexContent } from './index-content.ts';
import type { Log } from './log.ts';
import { openRooms } from './open-rooms.ts';
import { readSecrets } from './secrets.ts';
import type { Settings } from './settings.ts';
import { settlePort } from './settle-port.ts';

export type House = AsyncDisposable & {
  readonly address: string;
  /** Where the first administrator signs in, once; null when there is one already. */
  readonly firstLink: string | null;
};

/** Opens everything, one after the other; it closes in the opposite order, also when a later one fails to open. */
export async function openHouse(wished: Settings, log: Log): Promise<House> {
  await using opened = new AsyncDisposableStack();
  const settings = await settlePort(wished);
  const address = settings.publicUrl ?? `http://localhost:${settings.port}`;
  prepareDataDirectory(settings.dataDir);
  opened.use(takeLock(settings.dataDir));
  const secrets = readSecrets(settings.dataDir);
  const database = opened.use(await openDatabaseRoom(settings, secrets, log));
  await importContent(database);
  await indexContent(database);
  const deck = await openDeck();
  const rooms = opened.use(openRooms({ settings, address, secrets, database, log, deck }));
  opened.use(await openDoor({ settings, database, rooms, log }));
  await rooms.jobs.start();
  opened.use(tellAddress(settings.dataDir, address));
  const firstLink = await rooms.signIn.firstLink({ minutes: 24 * 60, language: 'da' });
  const closing = opened.move();
  return { address, firstLink, [Symbol.asyncDispose]: () => closing.disposeAsync() };
}
