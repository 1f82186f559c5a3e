import { useEffect } from 'react';

/** Left and right, unless something is being typed or chosen. */
export function useArrowKeys(onLeft: () => void, onRight: () => void) {
  useEffect(() => {
    const handle = (event: KeyboardEvent) => {
      const modified = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
      if (modified || isField(event.target)) {
        return;
      }
      if (event.key === 'ArrowLeft') {
        onLeft();
      } else if (event.key === 'ArrowRight') {
        onRight();
      }
    };
    window.addEventListener('keydown', handle);
    return () => window.removeEventListener('keydown', handle);
  }, [onLeft, onRight]);
}

const isField = (target: EventTarget | null) =>
  target instanceof Element && target.matches('input, textarea, select');
