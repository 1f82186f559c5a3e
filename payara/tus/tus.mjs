// One request of tus at a time, without any cleverness: what is sent is what the test says.
import { connect } from 'node:net';

export const endpoint = process.env.TUS_URL;
const authorization = process.env.TUS_AUTH;
if (!endpoint) {
  throw new Error('Set TUS_URL to the address of uploads, and TUS_AUTH to an Authorization header.');
}

function headers(own) {
  const all = { 'Tus-Resumable': '1.0.0', ...(authorization && { Authorization: authorization }) };
  for (const [name, value] of Object.entries(own)) {
    if (value === null) delete all[name];
    else all[name] = String(value);
  }
  return all;
}

export async function request(method, url, own = {}, body = undefined) {
  const response = await fetch(new URL(url, endpoint), {
    method,
    headers: headers(own),
    body,
    redirect: 'manual',
    ...(body instanceof ReadableStream && { duplex: 'half' }),
  });
  const text = method === 'HEAD' ? '' : await response.text();
  return { status: response.status, header: (name) => response.headers.get(name), text };
}

export const CHUNK = 'application/offset+octet-stream';

/** Creates an upload, and returns its address. */
export async function create(own) {
  const answer = await request('POST', endpoint, own);
  if (answer.status !== 201) throw new Error(`creation answered ${answer.status}: ${answer.text}`);
  return new URL(answer.header('Location'), endpoint).href;
}

export function patch(url, offset, body, own = {}) {
  return request('PATCH', url, { 'Content-Type': CHUNK, 'Upload-Offset': offset, ...own }, body);
}

export const head = (url) => request('HEAD', url);

export async function offset(url) {
  return Number((await head(url)).header('Upload-Offset'));
}

/** Begins a PATCH by hand, sends these bytes, and leaves the connection open or cuts it. */
export function begin(url, at, announced, bytes) {
  const { hostname, port, pathname } = new URL(url);
  const lines = Object.entries(
    headers({
      'Content-Type': CHUNK,
      'Upload-Offset': at,
      'Content-Length': announced,
      Host: `${hostname}:${port}`,
    }),
  ).map(([name, value]) => `${name}: ${value}\r\n`);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write(`PATCH ${pathname} HTTP/1.1\r\n${lines.join('')}\r\n`);
      socket.write(bytes, () => resolve(socket));
    });
    socket.on('error', reject);
    socket.resume();
  });
}
