import type * as Y from 'yjs';

export type LocalCopy = { forget(): Promise<void> };

const copies = new WeakSet<object>();

/** True for changes that came from the copy on this machine. */
export const isCopy = (origin: unknown): boolean =>
  typeof origin === 'object' && origin !== null && copies.has(origin);

/** Keeps a copy of the document on this machine; null where the browser refuses to keep anything. */
export async function keepHere(
  name: string | null,
  doc: Y.Doc,
  onKept: () => void,
): Promise<LocalCopy | null> {
  if (name === null || !(await mayKeep())) return null;
  const { IndexeddbPersistence } = await import('y-indexeddb');
  const copy = new IndexeddbPersistence(name, doc);
  copies.add(copy);
  await copy.whenSynced;
  onKept();
  return { forget: () => copy.clearData() };
}

/** Private windows and full disks refuse: better known before than in the middle of a sentence. */
function mayKeep(): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      const asked = indexedDB.open('byg-may-keep');
      asked.onerror = () => resolve(false);
      asked.onsuccess = () => {
        asked.result.close();
        resolve(true);
      };
    } catch {
      resolve(false);
    }
  });
}
