// Uploads files with tus-js-client, unmodified, all at once, retrying for some minutes, as a page
// does. Prints a line of JSON for each: its name, the photo's address, and how often it was resumed.
// Usage: TUS_URL=… TUS_AUTH=… node upload.mjs [--chunk BYTES] FILE…
import { createReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';
import { Upload } from 'tus-js-client';

const files = process.argv.slice(2);
const chunkSize = files[0] === '--chunk' ? Number(files.splice(0, 2)[1]) : Infinity;
const retryDelays = Array(600).fill(500);

function upload(file) {
  return new Promise((resolve, reject) => {
    let resumed = 0;
    new Upload(createReadStream(file), {
      endpoint: process.env.TUS_URL,
      headers: { Authorization: process.env.TUS_AUTH },
      uploadSize: statSync(file).size,
      chunkSize,
      retryDelays,
      metadata: { filename: basename(file), filetype: 'image/jpeg' },
      onShouldRetry: () => {
        resumed += 1;
        return true;
      },
      onError: reject,
      onSuccess: ({ lastResponse }) => {
        const photo = lastResponse.getHeader('X-Photo');
        console.log(JSON.stringify({ file: basename(file), photo, resumed }));
        resolve();
      },
    }).start();
  });
}

await Promise.all(files.map(upload));
