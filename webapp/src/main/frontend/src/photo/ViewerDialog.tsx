import { type ReactNode, useEffect, useRef } from 'react';

interface Props {
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog over the full window; the browser keeps the focus inside. */
export function ViewerDialog({ label, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // Not its first button: Enter should not do anything by surprise.
    shown?.focus();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="viewer"
      tabIndex={-1}
      aria-label={label}
      onCancel={(event) => {
        // The address decides whether it is open; that of a dialog within is no concern of ours.
        if (event.target === event.currentTarget) {
          event.preventDefault();
          onClose();
        }
      }}
      onClose={(event) => {
        // A second press of Escape closes it for certain, so the address has to follow.
        if (event.target === event.currentTarget && !event.currentTarget.open) {
          onClose();
        }
      }}
    >
      {children}
    </dialog>
  );
}
