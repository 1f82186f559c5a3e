import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { currentToasts, dismissToasts, holdToasts, releaseToasts, say, SHOWN_MS, SHOWN_WITH_ACTION_MS } from './toasts';

const undo = { label: 'Undo', run: () => undefined };
const texts = () => currentToasts().map(({ text }) => text);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  dismissToasts();
  vi.useRealTimers();
});

it('goes by itself, later where there is something to decide', () => {
  say('saved');
  say('deleted', undo);
  vi.advanceTimersByTime(SHOWN_MS);
  expect(texts()).toEqual(['deleted']);
  vi.advanceTimersByTime(SHOWN_WITH_ACTION_MS - SHOWN_MS);
  expect(texts()).toEqual([]);
});

it('stays while it is held, and has its whole time afterwards', () => {
  say('deleted', undo);
  vi.advanceTimersByTime(SHOWN_WITH_ACTION_MS - 1);
  holdToasts();
  vi.advanceTimersByTime(10 * SHOWN_WITH_ACTION_MS);
  expect(texts()).toEqual(['deleted']);
  releaseToasts();
  vi.advanceTimersByTime(SHOWN_WITH_ACTION_MS - 1);
  expect(texts()).toEqual(['deleted']);
  vi.advanceTimersByTime(1);
  expect(texts()).toEqual([]);
});

it('holds nothing that comes after the last one was dismissed', () => {
  say('deleted', undo);
  holdToasts();
  dismissToasts();
  say('saved');
  vi.advanceTimersByTime(SHOWN_MS);
  expect(texts()).toEqual([]);
});
