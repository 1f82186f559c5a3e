import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';
import { type Layout, linesBetween } from './layout';

/** In pixels beyond the window, so that scrolling seldom shows what is not there yet. */
const BEYOND = 900;

/**
 * Which lines are in or near the window: the first and the one after the last. All heights are
 * known from the layout, so that a search is all there is to do.
 */
export function useVisibleLines(grid: RefObject<HTMLElement | null>, layout: Layout): [number, number] {
  const [range, setRange] = useState<[number, number]>([0, 0]);
  useLayoutEffect(() => {
    let frame = 0;
    const look = () => {
      frame = 0;
      const top = grid.current?.getBoundingClientRect().top ?? 0;
      const next = linesBetween(layout, -top - BEYOND, window.innerHeight - top + BEYOND);
      setRange((now) => (now[0] === next[0] && now[1] === next[1] ? now : next));
    };
    const later = () => {
      frame ||= requestAnimationFrame(look);
    };
    look();
    window.addEventListener('scroll', later, { passive: true });
    window.addEventListener('resize', later);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('scroll', later);
      window.removeEventListener('resize', later);
    };
  }, [grid, layout]);
  return range;
}

/** The width of an element in whole pixels, always the current one; 0 before it is known. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const observed = element.current;
    if (!observed) {
      return undefined;
    }
    const observer = new ResizeObserver(() => setWidth(Math.floor(observed.clientWidth)));
    observer.observe(observed);
    return () => observer.disconnect();
  }, [element]);
  return width;
}

const PAUSE_MS = 80;

/** Tells what is looked at, once the looking rests a moment. */
export function useLookedAt(from: number, to: number, onLook: (from: number, to: number) => void) {
  useEffect(() => {
    const timer = setTimeout(() => onLook(from, to), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [from, to, onLook]);
}
