import { describe, expect, it } from 'vitest';
import { layOut } from './layout';
import { firstSlots } from './pictureTurns';

describe('which pictures come first', () => {
  it('is the largest of what the window shows', () => {
    const ratios = [1, 1.5, 1.9, 0.7, 1, 1.8, 0.7, 1, 3, 3];
    const slots = ratios.map((ratio, at) => ({ ratio, time: 1000 - at }));
    const layout = layOut(slots, { width: 900, target: 200, gap: 4, byDay: false });
    const window = layout.lines[1]?.top ?? 0;
    expect([...firstSlots(layout, window)].sort()).toEqual([1, 2]);
    expect(firstSlots({ lines: [], height: 0 }, 800).size).toBe(0);
  });
});
