// Plays the server for the benchmark of the page: its files, and a library of any size.
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES = { '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.png': 'image/png', '.html': 'text/html' };
const STRETCH = 200;
const HOUR = 3600;
const NEWEST = Date.parse('2026-06-01T12:00:00Z') / 1000;
const RATIOS = [1.5, 1.33, 0.75, 1.5, 0.67, 1.78, 1];
const owner = { id: 'u', username: 'anna', displayName: 'Anna' };

/** As the real server sends it, a user's library of so many photos, some a day, over years; `asked` counts requests. */
export function playServer(dist, count, thumbnails) {
  const outline = gzipSync(JSON.stringify(timeline(count)));
  const asked = new Map();
  const note = (kind) => asked.set(kind, (asked.get(kind) ?? 0) + 1);
  const server = createServer((request, response) => {
    const url = new URL(request.url, 'http://localhost');
    const json = (body) => send(response, JSON.stringify(body), 'application/json');
    switch (url.pathname) {
      case '/api/me':
        return json({ ...owner, role: 'user', usage: { photos: count, bytes: count * 4e6 } });
      case '/api/platform':
        return json({ registration: 'open', features: ['search', 'trash', 'archives', 'uploads', 'similar'] });
      case '/api/photos/timeline':
        return sendPacked(response, outline, 'application/json');
      case '/api/stacks':
        note('stacks');
        return json(stacks(Number(url.searchParams.get('from') ?? url.searchParams.get('cursor') ?? 0), Number(url.searchParams.get('photos') ?? 2_000), count));
      case '/api/photos':
        note('photos');
        return json({ items: photos(Number(url.searchParams.get('cursor') ?? 0), Number(url.searchParams.get('limit')), count), next: null });
      case '/api/events':
        return response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write(':\n\n');
      default:
        if (!url.pathname.includes('/renditions/')) {
          return file(response, dist, url.pathname);
        }
        note('thumbnails');
        return thumbnail(response, thumbnails[parseInt(url.pathname.split('/')[3]) % thumbnails.length]);
    }
  });
  server.asked = asked;
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

export const address = (server) => `http://127.0.0.1:${server.address().port}/`;

export async function close(page, server) {
  await page.context().close();
  server.closeAllConnections();
  server.close();
}

/** As uneven as people's photos are, or compression would find patterns that real ones don't have; always the same. */
const noise = (index, salt) => {
  let x = Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(salt, 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 15), 0x2c1b3c6d);
  x = Math.imul(x ^ (x >>> 12), 0x297a2d39);
  return ((x ^ (x >>> 15)) >>> 0) / 2 ** 32;
};
const text = (index, salt, length, letters) =>
  Array.from({ length }, (_, i) => letters[Math.floor(noise(index, salt + i) * letters.length)]).join('');
const HEXADECIMAL = '0123456789abcdef';
const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const timeOf = (index) => NEWEST - Math.floor(index / 6) * 7 * HOUR - (index % 6) * 300 - Math.floor(noise(index, 1) * 300);
const ratioOf = (index) => RATIOS[Math.floor(noise(index, 2) * RATIOS.length)];

function timeline(count) {
  const stretches = [];
  for (let from = 0; from < count; from += STRETCH) {
    const indexes = Array.from({ length: Math.min(STRETCH, count - from) }, (_, i) => from + i);
    stretches.push({
      cursor: from === 0 ? null : String(from),
      times: indexes.map((index, i) => (i === 0 ? timeOf(index) : timeOf(index - 1) - timeOf(index))),
      ratios: indexes.map((index) => Math.round(ratioOf(index) * 100)),
    });
  }
  return { total: count, stretches };
}

function photos(from, limit, count) {
  return Array.from({ length: Math.min(limit, count - from) }, (_, i) => photo(from + i));
}

/** One of three in each burst of six, of the photos from one on: a page ends after a hundred. */
function stacks(from, photosAtMost, count) {
  const end = Math.min(count, from + photosAtMost);
  const items = [];
  let index = Math.ceil(from / 6) * 6;
  for (; index < end && items.length < 100; index += 6) {
    const group = [photo(index), photo(index + 1), photo(index + 2)];
    items.push({ best: group[0].id, reasons: [], from: group[2].takenAt, until: group[0].takenAt, photos: group });
  }
  return { items, next: index < count ? String(index) : null };
}

function photo(index) {
  const [width, height] = [400, Math.round(400 / ratioOf(index))];
  const id = `${index}-${text(index, 100, 20, LETTERS)}`;
  const rendition = (name, salt) => `/api/photos/${id}/renditions/${name}?v=${text(index, salt, 16, HEXADECIMAL)}`;
  const sha256 = text(index, 400, 64, HEXADECIMAL);
  const file = { mediaType: 'image/jpeg', size: 25_000 };
  const time = new Date(timeOf(index) * 1000).toISOString();
  const by = { plugin: 'exif', version: '1.0.0', provider: 'exif', revision: '1', at: time };
  return {
    id, owner, fileName: `IMG_${index}.jpg`, mediaType: 'image/jpeg', size: 4e6,
    width: width * 10, height: height * 10, sha256, takenAt: time, uploadedAt: time,
    visibility: 'private', placeholder: `L${text(index, 500, 27, LETTERS)}`, ownTags: [],
    renditions: [
      { ...file, name: 'thumbnail', width, height, href: rendition('thumbnail', 200) },
      { ...file, name: 'preview', width: width * 5, height: height * 5, href: rendition('preview', 300) },
    ],
    original: { href: `/api/photos/${id}/original?v=${sha256.slice(0, 16)}` },
    tags: [{ vocabulary: 'camera', name: 'canon eos r6', confidence: 1, by }],
    scores: [], fields: { 'camera-model': 'Canon EOS R6', 'f-number': '2.8', iso: '200' },
    work: ['render:resize', 'tag:exif', 'tag:placeholder'].map((task) => ({ task, state: 'done', attempts: 1 })),
  };
}

function file(response, dist, path) {
  const name = extname(path) === '' ? '/index.html' : path;
  try {
    send(response, readFileSync(join(dist, name)), TYPES[extname(name)] ?? 'application/octet-stream');
  } catch {
    response.writeHead(404).end();
  }
}

function send(response, body, type) {
  sendPacked(response, gzipSync(body), type);
}

function sendPacked(response, bytes, type) {
  response.writeHead(200, { 'Content-Type': type, 'Content-Encoding': 'gzip', 'Content-Length': bytes.length });
  response.end(bytes);
}

function thumbnail(response, bytes) {
  response.writeHead(200, { 'Content-Type': 'image/jpeg', 'Content-Length': bytes.length, 'Cache-Control': 'max-age=31536000, immutable' });
  response.end(bytes);
}
