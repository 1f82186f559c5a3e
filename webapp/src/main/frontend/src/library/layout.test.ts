import { describe, expect, it } from 'vitest';
import { days, justify, layOut, lineOf, linesBetween } from './layout';
import type { Slot } from './slots';

const measures = { width: 1000, target: 200, gap: 4 };
const noon = (day: number) => new Date(2026, 2, day, 12).getTime() / 1000;
const slots = (...list: [day: number, ratio: number][]): Slot[] =>
  list.map(([day, ratio]) => ({ time: noon(day), ratio }));

describe('justify', () => {
  it('fills each line but the last exactly', () => {
    const lines = justify([1.5, 1.5, 1.5, 1.5, 1, 0.7, 1.3], measures);
    const ends = lines.slice(0, -1).map(({ boxes }) => (boxes.at(-1)?.x ?? 0) + (boxes.at(-1)?.width ?? 0));
    expect(lines.length).toBeGreaterThan(1);
    expect(new Set(ends)).toEqual(new Set([1000]));
  });

  it('leaves the gap between neighbours', () => {
    const [line] = justify([1.5, 1.5, 1.5, 1.5], measures);
    const [a, b] = line?.boxes ?? [];
    expect((b?.x ?? 0) - (a?.x ?? 0) - (a?.width ?? 0)).toBe(4);
  });
});

describe('days', () => {
  it('cuts at midnight', () => {
    expect([...days(slots([3, 1], [3, 1], [2, 1], [1, 1]))]).toEqual([
      [0, 2],
      [2, 3],
      [3, 4],
    ]);
  });

  it('finds none in an empty library', () => {
    expect([...days([])]).toEqual([]);
  });
});

describe('layOut', () => {
  it('puts short days side by side, each under its own name', () => {
    const { lines } = layOut(slots([3, 1], [2, 1], [1, 1]), measures);
    expect(lines).toHaveLength(1);
    expect(lines[0]?.headings.map(({ first }) => first)).toEqual([0, 1, 2]);
  });

  it('gives a long day lines of its own, the first with its name', () => {
    const long = Array.from({ length: 12 }, (): [number, number] => [2, 1.5]);
    const { lines } = layOut(slots([3, 1], ...long, [1, 1]), measures);
    expect(lines.filter(({ headings }) => headings.length > 0)).toHaveLength(3);
    expect(lines.reduce((sum, { boxes }) => sum + boxes.length, 0)).toBe(14);
  });

  it('never lets a panorama or a receipt have all the room', () => {
    const { lines } = layOut(slots([1, 20], [1, 0.05]), measures);
    const widths = lines.flatMap(({ boxes }) => boxes.map(({ width }) => width));
    expect(Math.max(...widths)).toBeLessThanOrEqual(600);
    expect(Math.min(...widths)).toBeGreaterThanOrEqual(100);
  });

  it('lays out 100,000 photos fast', () => {
    const many = Array.from({ length: 100_000 }, (_, i) => ({ time: 2e9 - i * 600, ratio: 1.33 }));
    const begin = performance.now();
    const layout = layOut(many, measures);
    expect(performance.now() - begin).toBeLessThan(1_500);
    expect(lineOf(layout, 99_999)).toBe(layout.lines.length - 1);
  });
});

describe('linesBetween', () => {
  it('finds the lines that are in the window, and no others', () => {
    const many = Array.from({ length: 1000 }, (_, i) => ({ time: noon(9) - i, ratio: 1.5 }));
    const layout = layOut(many, measures);
    const [from, to] = linesBetween(layout, 1000, 1500);
    const tops = layout.lines.slice(from, to).map(({ top }) => top);
    expect(tops[0]).toBeLessThanOrEqual(1000);
    expect(tops[1]).toBeGreaterThan(1000);
    expect(tops.at(-1)).toBeLessThanOrEqual(1500);
    expect(layout.lines[to]?.top).toBeGreaterThan(1500);
  });
});
