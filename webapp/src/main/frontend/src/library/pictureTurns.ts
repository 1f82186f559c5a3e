import { useEffect, useSyncExternalStore } from 'react';

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
