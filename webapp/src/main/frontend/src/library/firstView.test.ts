import { describe, expect, it } from 'vitest';
import { photo } from '../testing/photos';
import { firstPictures, firstSlots } from './firstView';
import { layOut } from './layout';

const HEADER = 64;

describe('which pictures come first', () => {
  it('is the largest of what the window shows', () => {
    const ratios = [1, 1.5, 1.9, 0.7, 1, 1.8, 0.7, 1, 3, 3];
    const slots = ratios.map((ratio, at) => ({ ratio, time: 1000 - at }));
    const layout = layOut(slots, { width: 900, target: 200, gap: 4, byDay: false });
    const window = (layout.lines[1]?.top ?? 0) + HEADER;
    expect([...firstSlots(layout, window)].sort()).toEqual([1, 2]);
    expect(firstSlots({ lines: [], height: 0 }, 800).size).toBe(0);
  });

  it('is known of photos alone, as their addresses', () => {
    const photos = [100, 300, 50, 200].map((width, at) =>
      photo({
        id: `p${at}`,
        takenAt: `2026-03-01T12:00:0${9 - at}Z`,
        renditions:
          at === 3 ? [] : [{ name: 'thumbnail', width, height: 100, mediaType: 'image/jpeg', size: 1, href: `/p${at}` }],
      }),
    );
    expect(firstPictures(photos, 1280, 800)).toEqual(['/p1']);
    expect(firstPictures(photos.slice(0, 3), 1280, 800)).toEqual(['/p1', '/p0']);
    expect(firstPictures([], 390, 844)).toEqual([]);
  });
});
