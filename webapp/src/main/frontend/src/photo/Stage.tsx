import { type ReactNode, useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import './lightbox.css';

interface Props {
  readonly label: string;
  readonly onClose: () => void;
  /** Other keys than Escape, pressed anywhere in the layer but in fields. */
  readonly onKey?: (key: string) => void;
  readonly children: ReactNode;
}

/**
 * The dark layer over the whole page; the page beneath is out of reach meanwhile. No dialog element:
 * it would lie above menus, dialogs and messages that belong to the photo.
 */
export function Stage({ label, onClose, onKey, children }: Props) {
  const layer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const page = document.getElementById('root');
    page?.setAttribute('inert', '');
    document.documentElement.classList.add('has-lightbox');
    layer.current?.focus();
    return () => {
      page?.removeAttribute('inert');
      document.documentElement.classList.remove('has-lightbox');
    };
  }, []);
  const latest = useRef({ onClose, onKey });
  useEffect(() => {
    latest.current = { onClose, onKey };
  });
  useEffect(() => {
    // On the document: the focus may have been on what is gone by now.
    const listen = (event: KeyboardEvent) => {
      const isCovered = document.querySelector('.veil, [role=menu]') !== null;
      if (isCovered || event.defaultPrevented) {
        return;
      }
      if (event.key === 'Escape') {
        latest.current.onClose();
      } else if (!isTyping(event)) {
        latest.current.onKey?.(event.key);
      }
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  return createPortal(
    <div ref={layer} className="lightbox" role="dialog" aria-modal="true" aria-label={label} tabIndex={-1}>
      {children}
    </div>,
    document.body,
  );
}

function isTyping({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  const isField = target instanceof HTMLElement && target.closest('input, textarea, select') !== null;
  return isField || ctrlKey || metaKey || altKey;
}
