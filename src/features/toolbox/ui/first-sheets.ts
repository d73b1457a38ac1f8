import { type KeptSheet, readKept } from '../loose-kept.ts';
import { opened, run } from './shelf-database.ts';

/** Where the sheets lay while there was one tool only. */
const firstName = 'byg-win-win';

/**
 * Moves the first sheets over. A window that is still open with the old page may write there again: such
 * a sheet comes over the next time, beside the one that has been written in since.
 */
export async function moveFirstSheets(database: IDBDatabase): Promise<void> {
  // A database that is not there is not made: asked to be made, it is given up.
  const first = await opened(firstName, ({ transaction }) => transaction?.abort());
  if (!first) return;
  try {
    await moveAll(first, database);
  } finally {
    first.close();
  }
}

async function moveAll(from: IDBDatabase, to: IDBDatabase): Promise<void> {
  let found: unknown[] = [];
  await run(from, (sheets) => {
    const asked = sheets.getAll();
    asked.onsuccess = () => {
      found = asked.result;
    };
  });
  if (found.length === 0) return;
  await run(to, (sheets) => {
    for (const kept of found.map(readKept)) if (kept) putBeside(sheets, kept);
  });
  await run(from, (sheets) => {
    for (const kept of found.map(readKept)) if (kept) removeSame(sheets, kept);
  });
}

/** What has been written in again in the meantime stays, and comes over the next time. */
function removeSame(sheets: IDBObjectStore, { key, revision }: KeptSheet): void {
  const asked = sheets.get(key);
  asked.onsuccess = () => {
    if (readKept(asked.result)?.revision === revision) sheets.delete(key);
  };
}

function putBeside(sheets: IDBObjectStore, kept: KeptSheet): void {
  const asked = sheets.get(kept.key);
  asked.onsuccess = () => {
    const there = readKept(asked.result);
    if (!there) sheets.put(kept);
    else if (there.revision !== kept.revision) sheets.put({ ...kept, key: `${kept.key}-${kept.revision}` });
  };
}
