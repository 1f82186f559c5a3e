export interface Row {
  /** In pixels. */
  readonly height: number;
  /** In pixels, whole, left to right. */
  readonly widths: readonly number[];
}

/** Panoramas and receipts are cropped to these, or their rows would be slivers or towers. */
const NARROWEST = 0.5;
const WIDEST = 3;

/**
 * Lays pictures out in rows that fill the width exactly, near the wished height; the last row may
 * stay short.
 *
 * @param ratios width to height of each picture
 * @param width to fill, in pixels
 * @param target wished height of a row, in pixels
 * @param gap between neighbours, in pixels
 */
export function justify(
  ratios: readonly number[],
  width: number,
  target: number,
  gap: number,
): readonly Row[] {
  const rows: Row[] = [];
  let row: number[] = [];
  let sum = 0;
  for (const ratio of ratios) {
    const clamped = Math.min(WIDEST, Math.max(NARROWEST, ratio));
    row.push(clamped);
    sum += clamped;
    const room = width - gap * (row.length - 1);
    if (room / sum <= target) {
      rows.push(fill(row, room, room / sum));
      row = [];
      sum = 0;
    }
  }
  if (row.length > 0) {
    rows.push(fill(row, sum * target, target));
  }
  return rows;
}

/** Rounds the edges, not the widths, so that the row ends where it should. */
function fill(row: readonly number[], room: number, height: number): Row {
  let edge = 0;
  const widths = row.map((ratio) => {
    const left = Math.round(edge);
    edge += ratio * height;
    return Math.round(Math.min(edge, room)) - left;
  });
  return { height: Math.max(1, Math.round(height)), widths };
}
