import { useEffect, useRef } from 'react';
import { t } from '../i18n';

/** How far below the window loading begins, so that scrolling seldom has to wait. */
const MARGIN = '1500px';

/** Asks for the next page whenever the end of a list comes near. Render it anew with each page. */
export function LoadMore({ onNear }: { onNear: () => void }) {
  const marker = useRef<HTMLParagraphElement>(null);
  const latest = useRef(onNear);
  useEffect(() => {
    latest.current = onNear;
  });
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) {
          latest.current();
        }
      },
      { rootMargin: MARGIN },
    );
    if (marker.current) {
      observer.observe(marker.current);
    }
    return () => observer.disconnect();
  }, []);
  return (
    <p ref={marker} className="waiting">
      {t('app.loading')}
    </p>
  );
}
