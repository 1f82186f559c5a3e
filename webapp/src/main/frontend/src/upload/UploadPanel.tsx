import { useEffect, useId, useState } from 'react';
import { messages } from '../messages';
import { useUploader, useUploads } from './UploadContext';
import { UploadRow } from './UploadRow';
import { isFinished, isKept, isUnsaved, type Upload } from './uploads';
import { useSettled } from './useSettled';

const texts = messages.upload;
const ANNOUNCE_MS = 2_000;

/** The list of uploads in the corner of the page, and the word about them to screen readers. */
export function UploadPanel() {
  const uploads = useUploads();
  const summary = summarise(uploads);
  const announced = useSettled(summary, ANNOUNCE_MS);
  useLeaveWarning(uploads.some(isUnsaved));
  return (
    <>
      <p className="visually-hidden" role="status">
        {announced}
      </p>
      {uploads.length > 0 && <Panel uploads={uploads} summary={summary} />}
    </>
  );
}

function Panel({ uploads, summary }: { uploads: readonly Upload[]; summary: string }) {
  const uploader = useUploader();
  const [open, setOpen] = useState(true);
  const listId = useId();
  return (
    <section className="upload-panel" aria-label={texts.title}>
      <header>
        <h2>{summary}</h2>
        {uploads.some(isFinished) && (
          <button type="button" className="button quiet" onClick={() => uploader.clearFinished()}>
            {texts.clear}
          </button>
        )}
        <button
          type="button"
          className="button quiet icon"
          aria-expanded={open}
          aria-controls={listId}
          aria-label={open ? texts.hide : texts.show}
          onClick={() => setOpen(!open)}
        >
          <span className="chevron" data-open={open} aria-hidden="true" />
        </button>
      </header>
      {/* Scrollable, hence reachable with the keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="upload-scroller" id={listId} hidden={!open} tabIndex={0} role="group" aria-label={texts.list}>
        <ul>
          {uploads.map((upload) => (
            <UploadRow key={upload.id} upload={upload} />
          ))}
        </ul>
      </div>
    </section>
  );
}

function summarise(uploads: readonly Upload[]): string {
  if (uploads.length === 0) {
    return '';
  }
  const kept = uploads.filter(isKept).length;
  const failed = uploads.filter((upload) => upload.stage === 'failed').length;
  return kept === uploads.length ? texts.allDone(kept) : texts.summary(kept, uploads.length, failed);
}

/** Has the browser ask before the page is left with photos still on their way. */
function useLeaveWarning(active: boolean) {
  useEffect(() => {
    if (!active) {
      return undefined;
    }
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [active]);
}
