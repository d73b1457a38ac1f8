import type * as Y from 'yjs';

export type LocalCopy = { forget(): Promise<void> };

/** Keeps a copy of the document on this machine; null where the browser refuses to keep anything. */
export async function keepHere(
  name: string | null,
  doc: Y.Doc,
  onKept: () => void,
): Promise<LocalCopy | null> {
  if (name === null || !(await mayKeep())) return null;
  const { IndexeddbPersistence } = await import('y-indexeddb');
  const copy = new IndexeddbPersistence(name, doc);
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
