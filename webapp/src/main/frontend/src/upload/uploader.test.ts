import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PhotoEvent } from '../api/events';
import type { Photo } from '../api/types';
import { sendPhoto } from '../api/upload';
import { PhotoBus } from '../library/photoBus';
import { FakeRequest } from '../testing/FakeRequest';
import { photo, rendering } from '../testing/photos';
import { AT_A_TIME, POLL_MS, Uploader } from './uploader';

describe('Uploader', () => {
  let requests: FakeRequest[];
  let bus: PhotoBus;
  let heard: PhotoEvent[];
  let stored: Map<string, Photo>;
  let uploader: Uploader;

  beforeEach(() => {
    vi.useFakeTimers();
    requests = [];
    heard = [];
    stored = new Map();
    bus = new PhotoBus();
    bus.subscribe((event) => heard.push(event));
    uploader = new Uploader(bus, {
      send: (file, listener) =>
        sendPhoto(file, listener, () => {
          const request = new FakeRequest();
          requests.push(request);
          return request.asRequest();
        }),
      thumbnail: () => Promise.resolve(undefined),
      fetch: (id) => {
        const known = stored.get(id);
        return known ? Promise.resolve(known) : Promise.reject(new Error('absent'));
      },
    });
  });

  afterEach(() => {
    uploader.reset();
    vi.useRealTimers();
  });

  const add = (count: number) =>
    uploader.add(Array.from({ length: count }, (_, i) => new File(['x'], `${i}.jpg`)));
  const stages = () => uploader.snapshot().map(({ stage }) => stage);
  const acknowledge = (index: number, status = 201, kept = photo({ id: `p${index}` })) =>
    requests[index]?.answer(201, { items: [{ fileName: kept.fileName, status, photo: kept }] });

  it('sends a few at a time, in order', () => {
    add(AT_A_TIME + 2);
    expect(requests).toHaveLength(AT_A_TIME);
    acknowledge(1);
    expect(requests).toHaveLength(AT_A_TIME + 1);
    expect(stages()).toEqual(['sending', 'done', 'sending', 'sending', 'waiting']);
  });

  it('goes on after a failure, and sends again on retry', () => {
    add(AT_A_TIME + 1);
    requests[0]?.breakDown();
    expect(stages()).toEqual(['failed', 'sending', 'sending', 'sending']);
    uploader.retry('1');
    expect(stages()[0]).toBe('waiting');
    acknowledge(1);
    expect(stages()[0]).toBe('sending');
    expect((requests.at(-1)?.sent?.get('files') as File).name).toBe('0.jpg');
  });

  it('aborts a cancelled request and gives its place away', () => {
    add(AT_A_TIME + 1);
    uploader.cancel('1');
    expect(requests[0]?.aborted).toBe(true);
    expect(stages()).toEqual(['cancelled', 'sending', 'sending', 'sending']);
  });

  it('tells of the new photo', () => {
    add(1);
    acknowledge(0);
    expect(heard).toEqual([{ type: 'added', photo: photo({ id: 'p0' }) }]);
  });

  it('is done as soon as an event brings the renditions', () => {
    add(1);
    acknowledge(0, 201, photo({ id: 'p0', work: [rendering('owed')] }));
    expect(stages()).toEqual(['previewing']);
    bus.publish({ type: 'changed', photo: photo({ id: 'p0', work: [rendering('done')] }) });
    expect(stages()).toEqual(['done']);
  });

  it('asks for the renditions when no event comes, until they are there', async () => {
    add(1);
    const owed = photo({ id: 'p0', work: [rendering('owed')] });
    acknowledge(0, 201, owed);
    await vi.advanceTimersByTimeAsync(POLL_MS);
    expect(stages()).toEqual(['previewing']);
    stored.set('p0', photo({ id: 'p0', work: [rendering('done')] }));
    await vi.advanceTimersByTimeAsync(POLL_MS);
    expect(stages()).toEqual(['done']);
    expect(heard.at(-1)).toMatchObject({ type: 'changed' });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('forgets a photo that was deleted', () => {
    add(1);
    acknowledge(0);
    bus.publish({ type: 'removed', id: 'p0' });
    expect(uploader.snapshot()).toEqual([]);
  });

  it('stops everything on reset', () => {
    add(AT_A_TIME);
    uploader.reset();
    expect(requests.every(({ aborted }) => aborted)).toBe(true);
    expect(uploader.snapshot()).toEqual([]);
  });
});
