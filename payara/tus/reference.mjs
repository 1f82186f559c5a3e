// The reference server, to calibrate the conformance suite and as a peer of the benchmark.
// With --force it forces what it kept to the disk before it answers, which it doesn't by itself.
// Usage: node reference.mjs [--force] FOLDER [PORT]; prints its address when it is ready.
import { open } from 'node:fs/promises';
import { createServer } from 'node:http';
import { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';

class ForcingStore extends FileStore {
  async write(bytes, id, offset) {
    const end = await super.write(bytes, id, offset);
    const file = await open(this.resolve(id), 'r+');
    await file.sync().finally(() => file.close());
    return end;
  }
}

const force = process.argv[2] === '--force';
const [folder, port = '0'] = process.argv.slice(force ? 3 : 2);
if (!folder) {
  console.error('Usage: node reference.mjs [--force] FOLDER [PORT]');
  process.exit(2);
}
const Store = force ? ForcingStore : FileStore;
const tus = new Server({
  path: '/files',
  maxSize: 1024 ** 3,
  datastore: new Store({ directory: folder, expirationPeriodInMilliseconds: 24 * 3600 * 1000 }),
});
const http = createServer(tus.handle.bind(tus));
http.listen(Number(port), '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${http.address().port}/files`);
});
