import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Photo, Timeline } from '../api/types';
import { photo } from '../testing/photos';
import { LibraryModel } from './libraryModel';

const HOUR = 3600;
const start = Date.parse('2026-03-01T12:00:00Z') / 1000;
const at = (index: number) => new Date((start - index * HOUR) * 1000).toISOString();
const numbered = (index: number, change: Partial<Photo> = {}) =>
  photo({ id: `p${String(index).padStart(2, '0')}`, takenAt: at(index), ...change });

/** Six photos in two stretches of three. */
const timeline: Timeline = {
  total: 6,
  stretches: [
    { cursor: null, times: [start, HOUR, HOUR], ratios: [150, 150, 150] },
    { cursor: 'c3', times: [start - 3 * HOUR, HOUR, HOUR], ratios: [150, 150, 150] },
  ],
};

describe('LibraryModel', () => {
  let model: LibraryModel;
  const list = vi.fn();
  const outline = vi.fn();
  const ids = () => model.snapshot().slots.map((slot) => slot.photo?.id);

  beforeEach(async () => {
    list.mockReset();
    outline.mockReset().mockResolvedValue(timeline);
    list.mockImplementation(({ cursor, limit }: { cursor?: string; limit: number }) => {
      const from = cursor === undefined ? 0 : Number(cursor.slice(1));
      const items = Array.from({ length: limit }, (_, i) => numbered(from + i));
      return Promise.resolve({ items, next: null });
    });
    model = new LibraryModel('anna', { timeline: outline, list });
    await model.load();
    await vi.waitFor(() => expect(ids()[0]).toBe('p00'));
  });

  it('knows the whole shape, and loads only where somebody looks', () => {
    expect(ids()).toEqual(['p00', 'p01', 'p02', undefined, undefined, undefined]);
    expect(list).toHaveBeenCalledTimes(1);
  });

  it('tells the parts that slots are in', () => {
    expect(model.partsBetween(0, 3)).toEqual([{ from: null, photos: 3 }]);
    expect(model.partsBetween(2, 4)).toEqual([
      { from: null, photos: 3 },
      { from: 'c3', photos: 3 },
    ]);
    expect(model.partsBetween(6, 6)).toEqual([]);
  });

  it('loads a stretch once, however often it is looked at', async () => {
    model.want(3, 5);
    model.want(4, 6);
    await vi.waitFor(() => expect(ids()[5]).toBe('p05'));
    expect(list).toHaveBeenCalledTimes(2);
    expect(list).toHaveBeenLastCalledWith({ owner: 'anna', limit: 3, cursor: 'c3' });
  });

  it('does not lay out anew what merely becomes known', async () => {
    const { shape } = model.snapshot();
    model.want(3, 6);
    await vi.waitFor(() => expect(ids()[5]).toBe('p05'));
    expect(model.snapshot().shape).toBe(shape);
  });

  it('puts a new photo where it belongs', () => {
    model.hear({ type: 'added', photo: photo({ id: 'new', takenAt: at(0.5) }) });
    expect(ids().slice(0, 3)).toEqual(['p00', 'new', 'p01']);
    expect(model.indexOf('p01')).toBe(2);
  });

  it('moves a photo whose time turns out to be another', () => {
    model.hear({ type: 'changed', photo: numbered(0, { takenAt: at(1.5) }) });
    expect(ids().slice(0, 3)).toEqual(['p01', 'p00', 'p02']);
  });

  it('takes a photo away, and asks anew where it does not know which', async () => {
    vi.useFakeTimers();
    model.hear({ type: 'removed', id: 'p01' });
    expect(ids().slice(0, 2)).toEqual(['p00', 'p02']);
    expect(outline).toHaveBeenCalledTimes(1);
    model.hear({ type: 'removed', id: 'somewhere-far-away' });
    await vi.advanceTimersByTimeAsync(1_000);
    vi.useRealTimers();
    expect(outline).toHaveBeenCalledTimes(2);
  });

  it('leaves others’ photos out', () => {
    const owner = { id: 'u2', username: 'ben', displayName: 'Ben' };
    model.hear({ type: 'added', photo: photo({ id: 'alien', owner, takenAt: at(0) }) });
    expect(ids()).not.toContain('alien');
  });

  it('prefers what an event brought to a list that was under way', async () => {
    model.want(3, 6);
    model.hear({ type: 'added', photo: photo({ id: 'late', takenAt: at(4.5) }) });
    await vi.waitFor(() => expect(ids()).toContain('p04'));
    expect(ids().filter((id) => id === 'late')).toHaveLength(1);
  });

  it('begins with the first photo of an empty library', async () => {
    outline.mockResolvedValue({ total: 0, stretches: [] });
    const empty = new LibraryModel('anna', { timeline: outline, list });
    await empty.load();
    expect(empty.snapshot().status).toBe('ready');
    empty.hear({ type: 'added', photo: numbered(0) });
    expect(empty.indexOf('p00')).toBe(0);
  });

  it('says what went wrong', async () => {
    outline.mockRejectedValue(new Error('down'));
    const failing = new LibraryModel('anna', { timeline: outline, list });
    await failing.load();
    expect(failing.snapshot()).toMatchObject({ status: 'failed', problem: { status: 0 } });
  });
});
