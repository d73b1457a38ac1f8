import type { ToolSheet } from '#domain/tools/tool.ts';
import { type KeptSheet, readKept, reconcile } from '../loose-kept.ts';
import { moveFirstSheets } from './first-sheets.ts';
import { openDatabase, run } from './shelf-database.ts';

/** The sheets of a tool kept on this machine; the one truth for all windows. */
export type Shelf = {
  list(): Promise<readonly KeptSheet[]>;
  /** Saves what this window has, with what other windows saved since `base`; null when it was thrown away. */
  exchange(key: string, base: KeptSheet | null, mine: ToolSheet): Promise<KeptSheet | null>;
  discard(key: string): Promise<void>;
  /** Tells of a key that another window saved or threw away. */
  listen(told: (key: string) => void): void;
  close(): void;
};

const channelName = 'byg-sheets';

/** Some name that has not been used before; also where the page is not a secure context. */
export const newKey = (): string =>
  [...crypto.getRandomValues(new Uint32Array(3))].map((part) => part.toString(36)).join('-');

/** The shelf of one tool, or of all when none is named; null where the browser keeps nothing. */
export async function openShelf(tool?: string): Promise<Shelf | null> {
  const database = await openDatabase();
  if (!database) return null;
  await moveFirstSheets(database).catch(() => undefined);
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(channelName);
  return {
    list: () => all(database, tool),
    async exchange(key, base, mine) {
      const after = await exchange(database, { key, base, mine, tool: tool ?? base?.tool ?? '' });
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

type Exchange = { key: string; tool: string; base: KeptSheet | null; mine: ToolSheet };

async function exchange(
  database: IDBDatabase,
  { key, tool, base, mine }: Exchange,
): Promise<KeptSheet | null> {
  let after: KeptSheet | null = null;
  await run(database, (sheets) => {
    const asked = sheets.get(key);
    asked.onsuccess = () => {
      const kept = readKept(asked.result);
      const stamp = { revision: newKey(), at: new Date().toISOString() };
      after = reconcile({ key, tool, kept, base, mine, stamp });
      if (after && after !== kept) sheets.put(after);
    };
  });
  return after;
}

async function all(database: IDBDatabase, tool: string | undefined): Promise<readonly KeptSheet[]> {
  let found: unknown[] = [];
  await run(database, (sheets) => {
    const asked = sheets.getAll();
    asked.onsuccess = () => {
      found = asked.result;
    };
  });
  const sheets = found.map(readKept).filter((sheet) => sheet !== null);
  return sheets
    .filter((sheet) => tool === undefined || sheet.tool === tool)
    .sort((a, b) => b.savedAt.localeCompare(a.savedAt));
}
