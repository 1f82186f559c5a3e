import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Stack } from '../api/similar';
import type { Stacks } from '../library/stacks';
import { photo } from '../testing/photos';
import { REST_MS, StackLoader } from './stackLoader';

const stack = (from: string, ...ids: string[]): Stack => ({
  best: ids[0] ?? '',
  reasons: [{ measure: 'pixels', best: 2, next: 1 }],
  from,
  photos: ids.map((id) => photo({ id })),
});
const seconds = (time: string) => Date.parse(time) / 1000;
const fetch = vi.fn();
let shown: Stacks;
let loader: StackLoader;

beforeEach(() => {
  vi.useFakeTimers();
  fetch.mockReset();
  fetch.mockImplementation((cursor: string | null) =>
    Promise.resolve(
      cursor === null
        ? { items: [stack('2026-03-01T12:00:00Z', 'a', 'b', 'c')], next: 'older' }
        : { items: [stack('2020-03-01T12:00:00Z', 'd', 'e')], next: null },
    ),
  );
  loader = new StackLoader(fetch, (stacks) => (shown = stacks));
});
afterEach(() => void vi.useRealTimers());

it('loads as far back as somebody looks', async () => {
  loader.want(seconds('2026-05-01T12:00:00Z'));
  await vi.waitFor(() => expect([...shown.keys()]).toEqual(['a', 'b', 'c']));
  loader.want(seconds('2021-01-01T12:00:00Z'));
  await vi.waitFor(() => expect([...shown.keys()]).toEqual(['a', 'b', 'c', 'd', 'e']));
  expect(fetch).toHaveBeenCalledTimes(2);
});

it('lets go what was removed, and proposes another once the best is gone', async () => {
  loader.want(seconds('2020-01-01T12:00:00Z'));
  await vi.waitFor(() => expect(shown.size).toBe(5));
  loader.hear({ type: 'removed', id: 'a' });
  expect(shown.get('b')).toMatchObject({ best: 'b', reasons: [] });
  loader.hear({ type: 'removed', id: 'e' });
  expect([...shown.keys()]).toEqual(['b', 'c']);
});

it('asks again once after many changes', async () => {
  loader.want(seconds('2026-05-01T12:00:00Z'));
  await vi.waitFor(() => expect(shown.size).toBe(3));
  loader.hear({ type: 'added', photo: photo({ id: 'x' }) });
  loader.hear({ type: 'changed', photo: photo({ id: 'x' }) });
  await vi.advanceTimersByTimeAsync(REST_MS);
  expect(fetch).toHaveBeenCalledTimes(2);
});
