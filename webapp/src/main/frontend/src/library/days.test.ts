import { describe, expect, it } from 'vitest';
import { photo } from '../testing/photos';
import { dayKey, daysAgo, groupByDay } from './days';

/** By the local clock, as the reader's browser has it. */
const local = (day: number, hour: number) => new Date(2026, 2, day, hour).toISOString();

describe('groupByDay', () => {
  it('cuts at midnight and keeps the order', () => {
    const days = groupByDay([
      photo({ id: 'c', takenAt: local(2, 0) }),
      photo({ id: 'b', takenAt: local(1, 23) }),
      photo({ id: 'a', takenAt: local(1, 0) }),
    ]);
    expect(days.map(({ key, photos }) => [key, photos.map(({ id }) => id)])).toEqual([
      ['2026-03-02', ['c']],
      ['2026-03-01', ['b', 'a']],
    ]);
  });

  it('takes the time of upload where the other is not known', () => {
    const days = groupByDay([photo({ id: 'a', takenAt: null, uploadedAt: local(5, 12) })]);
    expect(days.map(({ key }) => key)).toEqual(['2026-03-05']);
  });
});

describe('daysAgo', () => {
  it('counts midnights, not hours', () => {
    const now = new Date(2026, 2, 3, 0, 5);
    expect(daysAgo(new Date(2026, 2, 3, 0, 1), now)).toBe(0);
    expect(daysAgo(new Date(2026, 2, 2, 23, 59), now)).toBe(1);
    expect(daysAgo(new Date(2026, 2, 2, 0, 1), now)).toBe(1);
    expect(daysAgo(new Date(2026, 1, 28), now)).toBe(3);
  });
});

describe('dayKey', () => {
  it('pads', () => {
    expect(dayKey(new Date(2026, 0, 9))).toBe('2026-01-09');
  });
});
