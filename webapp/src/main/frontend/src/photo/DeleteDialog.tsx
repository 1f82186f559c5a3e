import { useEffect, useId, useRef, useState } from 'react';
import { deletePhoto } from '../api/photos';
import { Problem } from '../api/problem';
import type { Photo } from '../api/types';
import { usePhotoBus } from '../library/PhotoBusContext';
import { messages } from '../messages';

const texts = messages.photo;

interface Props {
  readonly photo: Photo;
  readonly onClose: () => void;
}

/** Asks once more, and deletes; the page then moves on by itself. */
export function DeleteDialog({ photo, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const headingId = useId();
  const { busy, problem, run } = useDelete(photo);
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="confirm"
      aria-labelledby={headingId}
      onClose={(event) => {
        event.stopPropagation();
        if (!event.currentTarget.open) {
          onClose();
        }
      }}
    >
      <h2 id={headingId}>{texts.deleteTitle}</h2>
      <p>{texts.deleteDetail(photo.fileName)}</p>
      {problem && (
        <p className="error" role="alert">
          {problem.detail}
        </p>
      )}
      <div className="actions">
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          {messages.app.cancel}
        </button>
        <button type="button" className="button danger" disabled={busy} onClick={() => void run()}>
          {texts.deleteConfirm}
        </button>
      </div>
    </dialog>
  );
}

function useDelete(photo: Photo) {
  const bus = usePhotoBus();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const run = async () => {
    setBusy(true);
    try {
      await deletePhoto(photo.id);
      bus.publish({ type: 'removed', id: photo.id });
    } catch (error) {
      setProblem(Problem.of(error));
      setBusy(false);
    }
  };
  return { busy, problem, run };
}
