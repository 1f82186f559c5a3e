import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const asked: string[] = [];
const pictures: string[] = [];
let me: Response;
const items = [
  {
    uploadedAt: '2026-03-01T12:00:00Z',
    renditions: [{ name: 'thumbnail', width: 400, height: 300, href: '/api/photos/p1/renditions/thumbnail?v=1' }],
  },
];

/** The page is opened at a path, as if for the first time. */
async function openAt(path: string) {
  vi.resetModules();
  asked.length = 0;
  pictures.length = 0;
  window.history.replaceState(null, '', path);
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address);
    return Promise.resolve(address === '/api/me' ? me : Response.json({ items }));
  });
  vi.stubGlobal(
    'Image',
    class {
      set src(href: string) {
        pictures.push(href);
      }
    },
  );
  await import('./early');
  await new Promise((resolve) => setTimeout(resolve));
  return (await import('./api/http')).call;
}

const library = ['/api/photos/timeline?owner=anna', '/api/photos?owner=anna&sort=taken&limit=200'];

describe('the early script', () => {
  beforeEach(() => {
    me = Response.json({ username: 'anna' });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    window.history.replaceState(null, '', '/');
  });

  it.each(['/', '/anna', '/anna/p1'])('asks for the library that %s shows, once', async (path) => {
    const call = await openAt(path);
    expect(asked).toEqual(['/api/platform', '/api/me', ...library]);
    await vi.waitFor(() => expect(pictures).toEqual([items[0]?.renditions[0]?.href]));
    await expect(call('GET', '/api/me')).resolves.toEqual({ username: 'anna' });
    await call('GET', library[0] ?? '');
    expect(asked).toHaveLength(4);
    await call('GET', library[0] ?? '');
    expect(asked).toHaveLength(5);
  });

  it.each(['/search', '/ben'])('asks for no photos where %s shows others', async (path) => {
    await openAt(path);
    expect(asked).toEqual(['/api/platform', '/api/me']);
    expect(pictures).toEqual([]);
  });

  it('asks for no photos where nobody is logged in', async () => {
    me = Response.json({ type: 'unauthenticated', status: 401 }, { status: 401 });
    await openAt('/');
    expect(asked).toEqual(['/api/platform', '/api/me']);
  });
});
