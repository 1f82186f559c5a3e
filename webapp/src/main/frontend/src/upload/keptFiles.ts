/**
 * The files that are still to be sent, kept by the browser, so that they survive a reload, a crash
 * and a closed window. Each belongs to the user who chose it.
 */
export interface KeptFile {
  readonly id: string;
  readonly userId: string;
  readonly file: File;
}

const DATABASE = 'uploads';
const STORE = 'files';
/** Tells without opening the database whether there may be any. */
const FLAG = 'uploads-kept';

export const mayHaveKeptFiles = () => localStorage.getItem(FLAG) !== null;

/** A browser without room, or in a private window, does without. */
export async function keepFile(kept: KeptFile): Promise<void> {
  try {
    localStorage.setItem(FLAG, '1');
    await withStore('readwrite', (store) => store.put(kept));
  } catch {
    // Then it does not survive a reload.
  }
}

export async function forgetFile(id: string): Promise<void> {
  try {
    await withStore('readwrite', (store) => store.delete(id));
    if ((await withStore('readonly', (store) => store.count())) === 0) {
      localStorage.removeItem(FLAG);
    }
  } catch {
    // It was not kept, then.
  }
}

export async function keptFilesOf(userId: string): Promise<KeptFile[]> {
  try {
    const all = await withStore('readonly', (store) => store.getAll() as IDBRequest<KeptFile[]>);
    return all.filter((kept) => kept.userId === userId);
  } catch {
    return [];
  }
}

async function withStore<T>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await open();
  try {
    const transaction = database.transaction(STORE, mode);
    const result = await settled(act(transaction.objectStore(STORE)));
    return result;
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(STORE, { keyPath: 'id' });
  };
  return settled(request);
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB failed'));
  });
}
