// Takes photos that another app shares with the installed page, and keeps them until the page asks.
// It answers nothing else: the page and its data come from the server as without it.
const DATABASE = 'shared-files';
const STORE = 'files';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { pathname } = new URL(event.request.url);
  if (event.request.method === 'POST' && pathname === new URL('share-target', self.registration.scope).pathname) {
    event.respondWith(receive(event.request));
  }
});

async function receive(request) {
  const data = await request.formData();
  const files = data.getAll('files').filter((file) => file instanceof File);
  await keep(files);
  return Response.redirect(`${self.registration.scope}?shared`, 303);
}

async function keep(files) {
  const database = await new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { autoIncrement: true });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  await new Promise((resolve, reject) => {
    const transaction = database.transaction(STORE, 'readwrite');
    files.forEach((file) => transaction.objectStore(STORE).add(file));
    transaction.oncomplete = resolve;
    transaction.onerror = () => reject(transaction.error);
  });
  database.close();
}
