import type { WinWinSheet } from '#domain/tools/win-win/model.ts';
import { type KeptSheet, readKept, reconcile } from '../loose-kept.ts';

/** The sheets kept on this machine; the one truth for all windows. */
export type Shelf = {
  list(): Promise<readonly KeptSheet[]>;
  /** Saves what this window has, with what other windows saved since `base`; null when it was thrown away. */
  exchange(key: string, base: KeptSheet | null, mine: WinWinSheet): Promise<KeptSheet | null>;
  discard(key: string): Promise<void>;
  /** Tells of a key that another window saved or threw away. */
  listen(told: (key: string) => void): void;
  close(): void;
};

const [databaseName, storeName, channelName] = ['byg-win-win', 'sheets', 'byg-win-win'];

/** Some name that has not been used before; also where the page is not a secure context. */
export const newKey = (): string =>
  [...crypto.getRandomValues(new Uint32Array(3))].map((part) => part.toString(36)).join('-');

/** Null where the browser keeps nothing. */
export async function openShelf(): Promise<Shelf | null> {
  const database = await openDatabase();
  if (!database) return null;
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(channelName);
  return {
    list: () => all(database),
    async exchange(key, base, mine) {
      const after = await exchange(database, { key, base, mine });
      if (after && after.revision !== base?.revision) channel?.postMessage(key);
      return after;
    },
    async discard(key) {
      await run(database, (sheets) => sheets.delete(key));
      channel?.postMessage(key);
    },
    listen(told) {
      channel?.addEventListener('message', ({ data }) => typeof data === 'string' && told(data));
    },
    close() {
      channel?.close();
      database.close();
    },
  };
}

function openDatabase(): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    try {
      const asked = indexedDB.open(databaseName, 1);
      asked.onupgradeneeded = () => asked.result.createObjectStore(storeName, { keyPath: 'key' });
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => resolve(null);
      asked.onblocked = () => resolve(null);
    } catch {
      resolve(null);
    }
  });
}

/** One transaction: it resolves when all of it is on disk, and throws when the disk is full. */
function run(database: IDBDatabase, deed: (sheets: IDBObjectStore) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(storeName, 'readwrite', { durability: 'strict' });
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('Not kept'));
    deed(transaction.objectStore(storeName));
  });
}

async function exchange(
  database: IDBDatabase,
  { key, base, mine }: { key: string; base: KeptSheet | null; mine: WinWinSheet },
): Promise<KeptSheet | null> {
  let after: KeptSheet | null = null;
  await run(database, (sheets) => {
    const asked = sheets.get(key);
    asked.onsuccess = () => {
      const kept = readKept(asked.result);
      const stamp = { revision: newKey(), at: new Date().toISOString() };
      after = reconcile({ key, kept, base, mine, stamp });
      if (after && after !== kept) sheets.put(after);
    };
  });
  return after;
}

async function all(database: IDBDatabase): Promise<readonly KeptSheet[]> {
  let found: unknown[] = [];
  await run(database, (sheets) => {
    const asked = sheets.getAll();
    asked.onsuccess = () => {
      found = asked.result;
    };
  });
  const sheets = found.map(readKept).filter((sheet) => sheet !== null);
  return sheets.sort((a, b) => b.savedAt.localeCompare(a.savedAt));
}
