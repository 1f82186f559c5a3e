import { describe, expect, it } from 'vitest';
import { justify } from './justify';

const WIDTH = 1000;
const TARGET = 200;
const GAP = 6;

/** Repeatable, so that a failure can be looked into. */
function ratios(seed: number, count: number): number[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return 0.3 + (state / 2147483648) * 3;
  });
}

describe('justify', () => {
  it('has no rows for no pictures', () => {
    expect(justify([], WIDTH, TARGET, GAP)).toEqual([]);
  });

  it.each([1, 2, 3, 4, 5])('fills every row but the last exactly (seed %i)', (seed) => {
    const rows = justify(ratios(seed, 200), WIDTH, TARGET, GAP);
    expect(rows.flatMap(({ widths }) => widths)).toHaveLength(200);
    for (const { widths, height } of rows.slice(0, -1)) {
      const filled = widths.reduce((sum, width) => sum + width, 0) + GAP * (widths.length - 1);
      expect(filled).toBe(WIDTH);
      expect(height).toBeLessThanOrEqual(TARGET);
      expect(height).toBeGreaterThan(TARGET / 2);
    }
  });

  it('keeps the aspect ratios to a pixel', () => {
    const given = [1.5, 0.75, 1, 1.33, 1.5, 0.67];
    const rows = justify(given, WIDTH, TARGET, GAP);
    const boxes = rows.flatMap(({ widths, height }) => widths.map((width) => ({ width, height })));
    given.forEach((ratio, i) => {
      const { width, height } = boxes[i] ?? { width: 0, height: 0 };
      expect(Math.abs(width - ratio * height)).toBeLessThan(2);
    });
  });

  it('does not blow up a lone picture', () => {
    expect(justify([1.5], WIDTH, TARGET, GAP)).toEqual([{ height: TARGET, widths: [300] }]);
  });

  it('shrinks a row that is too wide for the page', () => {
    expect(justify([3], 300, TARGET, GAP)).toEqual([{ height: 100, widths: [300] }]);
  });

  it('crops what would make a sliver or a tower', () => {
    expect(justify([40], WIDTH, TARGET, GAP)[0]).toEqual({ height: TARGET, widths: [600] });
    expect(justify([0.01], WIDTH, TARGET, GAP)[0]).toEqual({ height: TARGET, widths: [100] });
  });
});
