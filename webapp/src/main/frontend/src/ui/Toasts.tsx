import { useEffect, useRef, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { useLocation } from 'wouter';
import { t } from '../i18n';
import { IconButton } from './IconButton';
import { currentToasts, dismissToast, dismissToasts, holdToasts, releaseToasts, subscribeToasts } from './toasts';

/** Outside of the page's root, so that they can be reached while a photo is open over it. */
export function Toasts({ placeOf }: { placeOf: (path: string) => string }) {
  const toasts = useSyncExternalStore(subscribeToasts, currentToasts);
  useDismissElsewhere(placeOf(useLocation()[0]));
  return createPortal(
    <div
      className="toasts"
      onPointerEnter={holdToasts}
      onPointerLeave={releaseToasts}
      onFocus={holdToasts}
      onBlur={releaseToasts}
      role="status"
    >
      {toasts.map(({ id, text, action }) => (
        <div key={id} className="toast">
          <span>{text}</span>
          {action && (
            <button
              type="button"
              className="toast-action"
              onClick={() => {
                dismissToast(id);
                action.run();
              }}
            >
              {action.label}
            </button>
          )}
          <IconButton icon="close" label={t('app.dismiss')} onClick={() => dismissToast(id)} />
        </div>
      ))}
    </div>,
    document.body,
  );
}

/** What was said in one place is no news in another. */
function useDismissElsewhere(place: string) {
  const before = useRef(place);
  useEffect(() => {
    if (before.current !== place) {
      before.current = place;
      dismissToasts();
    }
  }, [place]);
}
