import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Stack } from '../api/similar';
import type { Part, Stacks } from '../library/stacks';
import { photo } from '../testing/photos';
import { REST_MS, StackLoader } from './stackLoader';

const stack = (...ids: string[]): Stack => ({
  best: ids[0] ?? '',
  reasons: [{ measure: 'pixels', best: 2, next: 1 }],
  from: '2026-03-01T12:00:00Z',
  photos: ids.map((id) => photo({ id })),
});
/** The second begins in the middle of a scene. */
const STACKS: Record<string, readonly Stack[]> = {
  newest: [stack('a', 'b', 'c')],
  older: [stack('c', 'b'), stack('d', 'e')],
  oldest: [stack('f', 'g')],
};
const NEWEST: Part = { from: null, photos: 200 };
const OLDER: Part = { from: 'older', photos: 200 };
const OLDEST: Part = { from: 'oldest', photos: 7 };
const fetch = vi.fn();
let lookedAt: readonly Part[];
let shown: Stacks;
let loader: StackLoader;
const look = (...parts: Part[]) => {
  lookedAt = parts;
  loader.look();
};

beforeEach(() => {
  vi.useFakeTimers();
  shown = new Map();
  fetch.mockReset();
  fetch.mockImplementation((from: string | null) => Promise.resolve(STACKS[from ?? 'newest']));
  loader = new StackLoader(fetch, () => lookedAt, (stacks) => (shown = stacks));
});
afterEach(() => void vi.useRealTimers());

it('loads the part that somebody looks at, and each once', async () => {
  look(OLDEST);
  await vi.waitFor(() => expect([...shown.keys()]).toEqual(['f', 'g']));
  look(NEWEST, OLDEST);
  await vi.waitFor(() => expect(shown.size).toBe(5));
  expect(fetch.mock.calls).toEqual([['oldest', 7], [null, 200]]);
});

it('asks for nothing that is passed by', async () => {
  look(NEWEST);
  look(OLDER);
  look(OLDEST);
  await vi.waitFor(() => expect(shown.size).toBe(5));
  expect(fetch.mock.calls.map(([from]: unknown[]) => from)).toEqual([null, 'oldest']);
});

it('takes the larger of what two parts have of one scene', async () => {
  look(OLDER, NEWEST);
  await vi.waitFor(() => expect(shown.size).toBe(5));
  expect(['a', 'b', 'c'].map((id) => shown.get(id)?.best)).toEqual(['a', 'a', 'a']);
});

it('lets go what was removed, and proposes another once the best is gone', async () => {
  look(NEWEST, OLDER);
  await vi.waitFor(() => expect(shown.size).toBe(5));
  loader.hear({ type: 'removed', id: 'a' });
  expect(shown.get('b')).toMatchObject({ best: 'b', reasons: [] });
  loader.hear({ type: 'removed', id: 'e' });
  expect([...shown.keys()].sort()).toEqual(['b', 'c']);
});

it('asks again once after many changes, for what is looked at alone', async () => {
  look(NEWEST);
  await vi.waitFor(() => expect(shown.size).toBe(3));
  look(OLDEST);
  await vi.waitFor(() => expect(shown.size).toBe(5));
  loader.hear({ type: 'added', photo: photo({ id: 'x' }) });
  loader.hear({ type: 'changed', photo: photo({ id: 'x' }) });
  await vi.advanceTimersByTimeAsync(REST_MS);
  expect(fetch).toHaveBeenCalledTimes(3);
  expect([...shown.keys()]).toEqual(['f', 'g']);
});

it('does without what the server refuses, and asks again when somebody looks on', async () => {
  fetch.mockRejectedValueOnce(new Error('refused'));
  look(NEWEST);
  await vi.advanceTimersByTimeAsync(0);
  look(NEWEST);
  await vi.waitFor(() => expect(shown.size).toBe(3));
});
