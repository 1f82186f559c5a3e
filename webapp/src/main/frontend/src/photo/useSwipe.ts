import { type TouchEvent, useRef } from 'react';

/** How far a finger has to travel, in pixels, to mean it. */
const FAR_ENOUGH = 50;

/** Handlers that take a finger's sideways stroke for "previous" or "next". */
export function useSwipe(onPrevious: () => void, onNext: () => void) {
  const start = useRef<{ x: number; y: number }>(undefined);
  return {
    onTouchStart: (event: TouchEvent) => {
      const touch = event.touches[0];
      // Two fingers are zooming.
      start.current =
        touch && event.touches.length === 1 ? { x: touch.clientX, y: touch.clientY } : undefined;
    },
    onTouchEnd: (event: TouchEvent) => {
      const touch = event.changedTouches[0];
      if (!touch || !start.current) {
        return;
      }
      const x = touch.clientX - start.current.x;
      const y = touch.clientY - start.current.y;
      start.current = undefined;
      if (Math.abs(x) > FAR_ENOUGH && Math.abs(x) > 2 * Math.abs(y)) {
        (x > 0 ? onPrevious : onNext)();
      }
    },
  };
}
