import type { Slot } from './slots';

/** A photo's place in its line; its height is the line's. In pixels. */
export interface Box {
  readonly x: number;
  readonly width: number;
}

export interface DayHeading {
  readonly x: number;
  readonly width: number;
  /** The day's first slot, and how many it has. */
  readonly first: number;
  readonly count: number;
}

/** Photos side by side, of one day or of several short ones, under the days' names. */
export interface Line {
  readonly top: number;
  readonly headings: readonly DayHeading[];
  /** The first slot. */
  readonly first: number;
  readonly boxes: readonly Box[];
  /** Of the photos. */
  readonly height: number;
}

export interface Layout {
  readonly lines: readonly Line[];
  readonly height: number;
}

export interface Measures {
  readonly width: number;
  /** Wished height of a line. */
  readonly target: number;
  readonly gap: number;
  /** Whether days have lines and names of their own; else all photos follow each other. */
  readonly byDay?: boolean;
}

/** In pixels; the style sheet has the same. */
export const HEADING = 44;
const BETWEEN_DAYS = 20;
/** A day's name needs so much room. */
const SHORTEST_DAY = 112;
/** Panoramas and receipts are cropped to these, or their lines would be slivers or towers. */
const NARROWEST = 0.5;
const WIDEST = 3;

/** Lays out the whole library; 100,000 photos take less than a tenth of a second. */
export function layOut(slots: readonly Slot[], measures: Measures): Layout {
  const lines: Line[] = [];
  let top = 0;
  let open: { headings: DayHeading[]; first: number; boxes: Box[]; end: number } | undefined;
  const add = (line: Omit<Line, 'top'>) => {
    lines.push({ top, ...line });
    top += line.height + (line.headings.length > 0 ? HEADING : 0) + measures.gap;
  };
  const close = () => {
    if (open) {
      const { headings, first, boxes } = open;
      add({ headings, first, boxes, height: measures.target });
      open = undefined;
    }
  };
  if (measures.byDay === false) {
    const ratios = slots.map(({ ratio }) => clamp(ratio));
    justify(ratios, measures).forEach((line) => add({ headings: [], ...line }));
    return { lines, height: top };
  }
  for (const [first, end] of days(slots)) {
    const ratios = slots.slice(first, end).map(({ ratio }) => clamp(ratio));
    const natural = naturalWidth(ratios, measures);
    const room = Math.max(natural, SHORTEST_DAY);
    if (natural > measures.width * 0.9) {
      close();
      for (const line of justify(ratios, measures)) {
        const heading = { x: 0, width: measures.width, first, count: end - first };
        const headings = line.first === 0 ? [heading] : [];
        add({ headings, first: first + line.first, boxes: line.boxes, height: line.height });
      }
      continue;
    }
    if (open && open.end + BETWEEN_DAYS + room > measures.width) {
      close();
    }
    open ??= { headings: [], first, boxes: [], end: -BETWEEN_DAYS };
    const x = open.end + BETWEEN_DAYS;
    open.headings.push({ x, width: room, first, count: end - first });
    open.boxes.push(...place(ratios, measures.target, x, measures.gap));
    open.end = x + room;
  }
  close();
  return { lines, height: top };
}

/** Cuts the list at midnight, by the reader's clock: the first slot and the one after the last. */
export function* days(slots: readonly Slot[]): Generator<[number, number]> {
  let first = 0;
  let begin = Infinity;
  for (let i = 0; i < slots.length; i++) {
    const time = slots[i]?.time ?? 0;
    if (time < begin) {
      if (i > 0) {
        yield [first, i];
      }
      first = i;
      begin = new Date(time * 1000).setHours(0, 0, 0, 0) / 1000;
    }
  }
  if (slots.length > 0) {
    yield [first, slots.length];
  }
}

interface JustifiedLine {
  readonly first: number;
  readonly boxes: readonly Box[];
  readonly height: number;
}

/** Lines that fill the width exactly, near the wished height; the last may stay short. */
export function justify(ratios: readonly number[], { width, target, gap }: Measures): JustifiedLine[] {
  const lines: JustifiedLine[] = [];
  let first = 0;
  let sum = 0;
  for (let i = 0; i < ratios.length; i++) {
    sum += ratios[i] ?? 1;
    const room = width - gap * (i - first);
    if (room / sum <= target) {
      const height = Math.max(1, room / sum);
      const boxes = place(ratios.slice(first, i + 1), height, 0, gap);
      lines.push({ first, boxes, height: Math.round(height) });
      first = i + 1;
      sum = 0;
    }
  }
  if (first < ratios.length) {
    lines.push({ first, boxes: place(ratios.slice(first), target, 0, gap), height: target });
  }
  return lines;
}

/** Rounds the edges, not the widths, so that the line ends where it should. */
function place(ratios: readonly number[], height: number, from: number, gap: number): Box[] {
  let edge = from;
  return ratios.map((ratio) => {
    const x = Math.round(edge);
    const right = Math.round(edge + ratio * height);
    edge += ratio * height + gap;
    return { x, width: right - x };
  });
}

function naturalWidth(ratios: readonly number[], { target, gap }: Measures): number {
  return ratios.reduce((sum, ratio) => sum + ratio * target, 0) + gap * (ratios.length - 1);
}

const clamp = (ratio: number) => Math.min(WIDEST, Math.max(NARROWEST, ratio));

/** The lines between two heights: the first and the one after the last. */
export function linesBetween({ lines }: Layout, from: number, to: number): [number, number] {
  return [Math.max(0, firstAfter(lines, from) - 1), firstAfter(lines, to)];
}

/** The line that a slot is in. */
export function lineOf({ lines }: Layout, slot: number): number {
  return search(lines.length, (index) => (lines[index]?.first ?? 0) > slot) - 1;
}

const firstAfter = (lines: readonly Line[], y: number) =>
  search(lines.length, (index) => (lines[index]?.top ?? 0) > y);

/** The first index that passes, where all after it pass as well. */
function search(length: number, passes: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(middle)) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}
