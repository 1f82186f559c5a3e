import { type RefObject, useLayoutEffect, useState } from 'react';

/** The width of an element in whole pixels, always the current one; 0 before it is known. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const observed = element.current;
    if (!observed) {
      return undefined;
    }
    const observer = new ResizeObserver(([entry]) => {
      setWidth(Math.floor(entry?.contentRect.width ?? 0));
    });
    observer.observe(observed);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
