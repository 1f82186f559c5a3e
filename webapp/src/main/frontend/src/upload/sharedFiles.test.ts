import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { takeSharedFiles } from './sharedFiles';

type Handler = (event: unknown) => void;

/** The service worker, run as a browser would. */
function worker(): Map<string, Handler> {
  const handlers = new Map<string, Handler>();
  const self = {
    addEventListener: (name: string, handler: Handler) => handlers.set(name, handler),
    registration: { scope: 'https://p.example/photos/' },
  };
  const redirect = (url: string, status: number) => ({ url, status });
  runInNewContext(readFileSync('public/sw.js', 'utf8'), {
    self, URL, File, indexedDB, Promise, Response: { redirect },
  });
  return handlers;
}

describe('the share target', () => {
  it('hands shared photos to the page, once', async () => {
    let answer: Promise<unknown> | undefined;
    const data = new FormData();
    data.append('files', new File(['x'], 'shared.jpg', { type: 'image/jpeg' }));
    worker().get('fetch')?.({
      request: { method: 'POST', url: 'https://p.example/photos/share-target', formData: () => Promise.resolve(data) },
      respondWith: (given: Promise<unknown>) => (answer = given),
    });
    expect(await answer).toEqual({ url: 'https://p.example/photos/?shared', status: 303 });
    expect(await takeSharedFiles()).toHaveLength(1);
    expect(await takeSharedFiles()).toHaveLength(0);
  });

  it('leaves all other requests alone', () => {
    let answered = false;
    worker().get('fetch')?.({
      request: { method: 'GET', url: 'https://p.example/photos/share-target' },
      respondWith: () => (answered = true),
    });
    expect(answered).toBe(false);
  });
});
