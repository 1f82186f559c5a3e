import { useEffect, useSyncExternalStore } from 'react';
import type { Layout } from './layout';

/** Of the first view, in number: what is largest is missed most. */
const FIRST = 2;
const LONGEST_MS = 1_000;

let isOpen = false;
let awaited = 0;
const listeners = new Set<() => void>();

/**
 * Whether a picture may be asked for. When the page is opened the first ones come alone, and the others once
 * these are there: over a slow line all of them at once would all be late. Afterwards each may at once.
 */
export function usePictureTurn(isFirst: boolean, isThere: boolean): boolean {
  const mayAll = useSyncExternalStore(subscribe, () => isOpen);
  useEffect(() => {
    if (mayAll) {
      return undefined;
    }
    const share = isFirst && !isThere ? 1 : 0;
    awaited += share;
    // Once all pictures of this view have told whether they are among the first.
    const soon = setTimeout(() => awaited === 0 && open());
    const late = setTimeout(open, LONGEST_MS);
    return () => {
      awaited -= share;
      clearTimeout(soon);
      clearTimeout(late);
    };
  }, [mayAll, isFirst, isThere]);
  return isFirst || mayAll;
}

/** The slots that come first: those that take most of a window of this height. */
export function firstSlots({ lines }: Layout, height: number): ReadonlySet<number> {
  const seen = lines.slice(0, lines.findLastIndex(({ top }) => top < height) + 1);
  const areas = seen.flatMap(({ top, first, boxes, height: tall }) =>
    boxes.map(({ width }, at) => ({ slot: first + at, area: width * Math.min(tall, height - top) })),
  );
  areas.sort((a, b) => b.area - a.area);
  return new Set(areas.slice(0, FIRST).map(({ slot }) => slot));
}

function open() {
  if (!isOpen) {
    isOpen = true;
    listeners.forEach((listener) => listener());
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
