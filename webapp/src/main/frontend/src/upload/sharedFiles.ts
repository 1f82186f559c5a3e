/** Must be what `public/sw.js` has: there other apps' photos are kept. */
const DATABASE = 'shared-files';
const STORE = 'files';

/** Whether the address says that another app shared photos with the installed page. */
export const hasSharedFiles = () => new URLSearchParams(window.location.search).has('shared');

/** Takes the photos that were shared; they are there no longer then. */
export async function takeSharedFiles(): Promise<File[]> {
  const database = await settled(opened());
  try {
    const store = database.transaction(STORE, 'readwrite').objectStore(STORE);
    const files = await settled(store.getAll() as IDBRequest<File[]>);
    await settled(store.clear());
    return files;
  } finally {
    database.close();
  }
}

function opened(): IDBOpenDBRequest {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(STORE, { autoIncrement: true });
  };
  return request;
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB failed'));
  });
}
