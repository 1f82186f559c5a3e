import { useEffect } from 'react';

/** The escape key, unless something above the page takes it. */
export function useEscape(onEscape: () => void) {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isAbove = document.querySelector('[role=dialog], [role=alertdialog], [role=menu]') !== null;
      if (event.key === 'Escape' && !event.defaultPrevented && !isAbove) {
        onEscape();
      }
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [onEscape]);
}
