import { type RefObject, startTransition, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type Layout, linesBetween } from './layout';

/** In pixels beyond the window, so that scrolling seldom shows what is not there yet. */
const BEYOND = 900;
/** At first, so that what is seen does not wait for what is not. */
const BEYOND_AT_FIRST = 100;
const AT_FIRST_MS = 4_000;
/** About a line at each end. */
const STEP = 200;
const STEP_MS = 120;
/** After a leap, what is seen comes first too; the rest once it rests. */
const REST_MS = 160;

/**
 * Which lines are in or near the window: the first and the one after the last. All heights are
 * known from the layout, so that a search is all there is to do.
 */
export function useVisibleLines(grid: RefObject<HTMLElement | null>, layout: Layout): [number, number] {
  const [range, setRange] = useState<[number, number]>([0, 0]);
  const beyond = useRef(BEYOND_AT_FIRST);
  useLayoutEffect(() => {
    let frame = 0;
    let rest: ReturnType<typeof setTimeout> | undefined;
    let seenAt = window.scrollY;
    let isAtFirst = false;
    const look = () => {
      frame = 0;
      const top = grid.current?.getBoundingClientRect().top ?? 0;
      const next = linesBetween(layout, -top - beyond.current, window.innerHeight - top + beyond.current);
      setRange((now) => (now[0] === next[0] && now[1] === next[1] ? now : next));
    };
    // In pieces, so that no frame waits for what nobody sees yet.
    const widen = () => {
      beyond.current = Math.min(BEYOND, beyond.current + STEP);
      startTransition(look);
      rest = beyond.current < BEYOND ? setTimeout(widen, STEP_MS) : undefined;
    };
    const widenAfter = (ms: number) => {
      clearTimeout(rest);
      rest = setTimeout(widen, ms);
      isAtFirst = false;
    };
    const onFrame = () => {
      const isLeap = Math.abs(window.scrollY - seenAt) > window.innerHeight;
      seenAt = window.scrollY;
      if (isLeap) {
        beyond.current = BEYOND_AT_FIRST;
        widenAfter(REST_MS);
      } else if (isAtFirst && seenAt > 0) {
        widenAfter(REST_MS);
      }
      look();
    };
    const later = () => {
      frame ||= requestAnimationFrame(onFrame);
    };
    look();
    if (beyond.current !== BEYOND) {
      widenAfter(AT_FIRST_MS);
      isAtFirst = true;
    }
    window.addEventListener('scroll', later, { passive: true });
    window.addEventListener('resize', later);
    return () => {
      clearTimeout(rest);
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
/** About three screens. */
const AHEAD = 60;

/**
 * Tells what is looked at, and what will be next if the looking goes on like this. After a leap only once
 * it rests a moment, since who drags the scrubber passes by thousands.
 */
export function useLookedAt(from: number, to: number, onLook: (from: number, to: number) => void) {
  const seen = useRef<readonly [number, number]>([from, to]);
  useEffect(() => {
    const [before, until] = seen.current;
    seen.current = [from, to];
    const isLeap = from >= until || to <= before;
    if (!isLeap && from !== before) {
      onLook(from < before ? from - AHEAD : from, from > before ? to + AHEAD : to);
      return undefined;
    }
    const timer = setTimeout(() => onLook(from, to), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [from, to, onLook]);
}
