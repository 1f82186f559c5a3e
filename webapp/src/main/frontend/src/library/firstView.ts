import type { Photo } from '../api/types';
import { layOut, type Layout, type Measures } from './layout';
import { renditionOf, THUMBNAIL } from './previews';
import { slotOf } from './slots';

/** Of the first view, in number: what is largest is missed most. */
const FIRST = 2;
/** In pixels. */
const GAP = 4;
const TARGET = 216;
const TARGET_NARROW = 112;
const NARROW = 600;
/** Above the grid. */
const HEADER = 64;
/** From here on, as the style sheets have it, places and a margin stand beside the grid. */
const WITH_PLACES = 721;
const PLACES = 88 + 4;
const MARGIN = 24;
const GUTTER = { least: 8, share: 0.02, most: 24 };

/** How a grid of this width is laid out. */
export function measuresOf(width: number): Measures {
  return { width, target: width < NARROW ? TARGET_NARROW : TARGET, gap: GAP };
}

/** The slots whose pictures come first: those that take most of a window of this height. */
export function firstSlots({ lines }: Layout, windowHeight: number): ReadonlySet<number> {
  const height = windowHeight - HEADER;
  const seen = lines.slice(0, lines.findLastIndex(({ top }) => top < height) + 1);
  const areas = seen.flatMap(({ top, first, boxes, height: tall }) =>
    boxes.map(({ width }, at) => ({ slot: first + at, area: width * Math.min(tall, height - top) })),
  );
  areas.sort((a, b) => b.area - a.area);
  return new Set(areas.slice(0, FIRST).map(({ slot }) => slot));
}

/**
 * The pictures that come first, found before the page itself is there: as wide as its grid will be. If that is
 * wrong, others of the first view come early.
 *
 * @param photos the library's first
 * @returns their addresses
 */
export function firstPictures(photos: readonly Photo[], windowWidth: number, windowHeight: number): string[] {
  const layout = layOut(photos.map((photo) => slotOf(photo)), measuresOf(gridWidth(windowWidth)));
  return [...firstSlots(layout, windowHeight)].flatMap((slot) => {
    const photo = photos[slot];
    return (photo && renditionOf(photo, THUMBNAIL)?.href) ?? [];
  });
}

function gridWidth(windowWidth: number): number {
  const gutter = Math.min(GUTTER.most, Math.max(GUTTER.least, GUTTER.share * windowWidth));
  return Math.floor(windowWidth < WITH_PLACES ? windowWidth : windowWidth - PLACES - gutter - MARGIN);
}
