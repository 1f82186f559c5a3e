import { useEffect, useRef } from 'react';
import { messages } from '../messages';

/** How far below the window loading begins, so that scrolling seldom has to wait. */
const MARGIN = '1500px';

/** Asks for the next page whenever its end of the list comes near. Render it anew with each page. */
export function LoadMore({ onNear }: { onNear: () => void }) {
  const marker = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const observed = marker.current;
    if (!observed) {
      return undefined;
    }
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) {
          onNear();
        }
      },
      { rootMargin: MARGIN },
    );
    observer.observe(observed);
    return () => observer.disconnect();
  }, [onNear]);
  return (
    <p ref={marker} className="load-more">
      {messages.library.loadingMore}
    </p>
  );
}
