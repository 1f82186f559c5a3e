import { useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { t } from '../i18n';
import { IconButton } from './IconButton';
import { currentToasts, dismissToast, subscribeToasts } from './toasts';

/** Outside of the page's root, so that they can be reached while a photo is open over it. */
export function Toasts() {
  const toasts = useSyncExternalStore(subscribeToasts, currentToasts);
  return createPortal(
    <div className="toasts" role="status">
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
