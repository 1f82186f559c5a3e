import { type PointerEvent, useEffect, useRef } from 'react';
import { slotOfElement } from './useGridKeys';
import type { Selecting } from './useSelection';

const LONG_PRESS_MS = 450;
/** In pixels; a finger is never still. */
const STILL = 10;

/**
 * Choosing by dragging from a photo's mark over others, and by a long press on a touch screen, which
 * has no pointer to hover with.
 */
export function useDragSelect(selecting: Selecting | undefined) {
  const latest = useRef(selecting);
  const dragging = useRef(false);
  const press = useRef<{ timer: ReturnType<typeof setTimeout>; x: number; y: number }>(undefined);
  useEffect(() => {
    latest.current = selecting;
  });
  useEffect(() => {
    const stop = () => {
      dragging.current = false;
      clearTimeout(press.current?.timer);
      press.current = undefined;
    };
    const move = (event: globalThis.PointerEvent) => {
      const begun = press.current;
      if (begun && Math.hypot(event.clientX - begun.x, event.clientY - begun.y) > STILL) {
        clearTimeout(begun.timer);
        press.current = undefined;
      }
      if (dragging.current) {
        const slot = slotOfElement(document.elementFromPoint(event.clientX, event.clientY));
        if (slot !== undefined) {
          latest.current?.extend(slot);
        }
      }
    };
    window.addEventListener('pointerup', stop);
    window.addEventListener('pointercancel', stop);
    window.addEventListener('pointermove', move);
    return () => {
      stop();
      window.removeEventListener('pointerup', stop);
      window.removeEventListener('pointercancel', stop);
      window.removeEventListener('pointermove', move);
    };
  }, []);
  return (event: PointerEvent) => {
    const slot = slotOfElement(event.target);
    if (slot === undefined || !latest.current) {
      return;
    }
    if (event.target instanceof Element && event.target.closest('.tile-check')) {
      dragging.current = true;
    } else if (event.pointerType === 'touch') {
      const timer = setTimeout(() => latest.current?.toggle(slot), LONG_PRESS_MS);
      press.current = { timer, x: event.clientX, y: event.clientY };
    }
  };
}
