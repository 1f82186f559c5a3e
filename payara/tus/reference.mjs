// The reference server, to calibrate the conformance suite and as a peer of the benchmark.
// Usage: node reference.mjs FOLDER [PORT]; prints its address when it is ready.
import { createServer } from 'node:http';
import { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';

const [folder, port = '0'] = process.argv.slice(2);
if (!folder) {
  console.error('Usage: node reference.mjs FOLDER [PORT]');
  process.exit(2);
}
const tus = new Server({
  path: '/files',
  maxSize: 1024 ** 3,
  datastore: new FileStore({ directory: folder, expirationPeriodInMilliseconds: 24 * 3600 * 1000 }),
});
const http = createServer(tus.handle.bind(tus));
http.listen(Number(port), '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${http.address().port}/files`);
});
