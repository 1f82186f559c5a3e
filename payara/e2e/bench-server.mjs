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

/** As the real server sends it, a user's library of so many photos, some a day, over years. */
export function playServer(dist, count, thumbnails) {
  const server = createServer((request, response) => {
    const url = new URL(request.url, 'http://localhost');
    const json = (body) => send(response, JSON.stringify(body), 'application/json');
    switch (url.pathname) {
      case '/api/me':
        return json({ ...owner, role: 'user', usage: { photos: count, bytes: count * 4e6 } });
      case '/api/platform':
        return json({ registration: 'open', features: ['search', 'trash', 'archives', 'uploads'] });
      case '/api/photos/timeline':
        return json(timeline(count));
      case '/api/photos':
        return json({ items: photos(Number(url.searchParams.get('cursor') ?? 0), Number(url.searchParams.get('limit')), count), next: null });
      case '/api/events':
        return response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write(':\n\n');
      default:
        return url.pathname.endsWith('/thumbnail')
          ? thumbnail(response, thumbnails[Number(url.pathname.split('/')[3]) % thumbnails.length])
          : file(response, dist, url.pathname);
    }
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

const timeOf = (index) => NEWEST - Math.floor(index / 6) * 7 * HOUR - (index % 6) * 300;
const ratioOf = (index) => RATIOS[index % RATIOS.length];

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

function photo(index) {
  const [width, height] = [400, Math.round(400 / ratioOf(index))];
  const file = { mediaType: 'image/jpeg', size: 25_000 };
  const time = new Date(timeOf(index) * 1000).toISOString();
  const by = { plugin: 'exif', version: '1.0.0', provider: 'exif', revision: '1', at: time };
  return {
    id: String(index), owner, fileName: `IMG_${index}.jpg`, mediaType: 'image/jpeg', size: 4e6,
    width: width * 10, height: height * 10, sha256: '0'.repeat(64), takenAt: time, uploadedAt: time,
    visibility: 'private', placeholder: 'LEHV6nWB2yk8pyo0adR*.7kCMdnj', ownTags: [],
    renditions: [
      { ...file, name: 'thumbnail', width, height, href: `/api/photos/${index}/renditions/thumbnail` },
      { ...file, name: 'preview', width: width * 5, height: height * 5, href: `/api/photos/${index}/renditions/thumbnail` },
    ],
    original: { href: `/api/photos/${index}/original` },
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
  const bytes = gzipSync(body);
  response.writeHead(200, { 'Content-Type': type, 'Content-Encoding': 'gzip', 'Content-Length': bytes.length });
  response.end(bytes);
}

function thumbnail(response, bytes) {
  response.writeHead(200, { 'Content-Type': 'image/jpeg', 'Content-Length': bytes.length, 'Cache-Control': 'max-age=31536000, immutable' });
  response.end(bytes);
}
