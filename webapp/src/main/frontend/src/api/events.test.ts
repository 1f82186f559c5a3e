import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { photo } from '../testing/photos';
import { FIRST_RETRY_MS, listenToEvents, type PhotoEvent } from './events';

class FakeSource extends EventTarget {
  readyState = 0;
  closed = false;
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;

  close() {
    this.closed = true;
  }

  fail(readyState: number) {
    this.readyState = readyState;
    this.onerror?.();
  }

  emit(name: string, data: unknown) {
    this.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(data) }));
  }
}

describe('listenToEvents', () => {
  let sources: FakeSource[];
  let heard: PhotoEvent[];

  beforeEach(() => {
    vi.useFakeTimers();
    sources = [];
    heard = [];
  });

  afterEach(() => vi.useRealTimers());

  const listen = () =>
    listenToEvents(
      (event) => heard.push(event),
      () => {
        const source = new FakeSource();
        sources.push(source);
        return source as unknown as EventSource;
      },
    );

  it('passes on what the server says', () => {
    listen();
    const added = photo({ id: 'p1' });
    sources[0]?.emit('photo-added', added);
    sources[0]?.emit('photo-changed', { ...added, caption: 'Cat' });
    sources[0]?.emit('photo-removed', { id: 'p1' });
    expect(heard).toEqual([
      { type: 'added', photo: added },
      { type: 'changed', photo: { ...added, caption: 'Cat' } },
      { type: 'removed', id: 'p1' },
    ]);
  });

  it('says when it is connected again, but not the first time', () => {
    listen();
    sources[0]?.onopen?.();
    expect(heard).toEqual([]);
    sources[0]?.fail(0);
    sources[0]?.onopen?.();
    expect(heard).toEqual([{ type: 'reconnected' }]);
    expect(sources).toHaveLength(1);
  });

  it('connects anew, more and more slowly, once the browser gives up', () => {
    listen();
    sources[0]?.fail(2);
    vi.advanceTimersByTime(FIRST_RETRY_MS);
    expect(sources).toHaveLength(2);
    sources[1]?.fail(2);
    vi.advanceTimersByTime(FIRST_RETRY_MS);
    expect(sources).toHaveLength(2);
    vi.advanceTimersByTime(FIRST_RETRY_MS);
    expect(sources).toHaveLength(3);
  });

  it('stays silent once stopped', () => {
    const stop = listen();
    sources[0]?.fail(2);
    stop();
    vi.advanceTimersByTime(60_000);
    expect(sources).toHaveLength(1);
    expect(sources[0]?.closed).toBe(true);
  });
});
