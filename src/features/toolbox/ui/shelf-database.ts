const [databaseName, storeName] = ['byg-sheets', 'sheets'];

/** The sheets on this machine; null where the browser keeps nothing. */
export const openDatabase = (): Promise<IDBDatabase | null> =>
  opened(databaseName, ({ result }) => void result.createObjectStore(storeName, { keyPath: 'key' }));

export function opened(name: string, make: (asked: IDBOpenDBRequest) => void): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    try {
      const asked = indexedDB.open(name, 1);
      asked.onupgradeneeded = () => make(asked);
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = (event) => {
        event.preventDefault();
        resolve(null);
      };
      asked.onblocked = () => resolve(null);
    } catch {
      resolve(null);
    }
  });
}

/** One transaction: it resolves when all of it is on disk, and throws when the disk is full. */
export function run(database: IDBDatabase, deed: (sheets: IDBObjectStore) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(storeName, 'readwrite', { durability: 'strict' });
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('Not kept'));
    deed(transaction.objectStore(storeName));
  });
}
