import { useEffect, useId, useState, useSyncExternalStore } from 'react';
import { formats, t } from '../i18n';
import { IconButton } from '../ui/IconButton';
import { uploader, useUploads } from './index';
import { UploadRow } from './UploadRow';
import { isKept, isPausable, isUnsaved, overallShare, type Upload } from './uploads';
import { useSettled } from './useSettled';

const ANNOUNCE_MS = 2_000;

/** The list of uploads in the corner of the page, and the word about them to screen readers. */
export default function UploadPanel() {
  const uploads = useUploads();
  const [open, setOpen] = useState(true);
  const listId = useId();
  const summary = summarise(uploads);
  const isOnline = useOnline();
  useLeaveWarning(uploads.some(isUnsaved));
  const pausable = uploads.filter(isPausable);
  const paused = uploads.filter(({ stage }) => stage === 'paused');
  const failed = uploads.filter(({ stage }) => stage === 'failed');
  const hasDone = uploads.some(({ stage }) => stage === 'done');
  return (
    <section className="upload-panel" aria-label={t('upload.title')}>
      <p className="visually-hidden" role="status">
        {useSettled(summary, ANNOUNCE_MS)}
      </p>
      <header>
        <h2>{summary}</h2>
        {failed.length > 1 && (
          <IconButton icon="retry" label={t('upload.retryAll')} onClick={() => failed.forEach(({ id }) => uploader.retry(id))} />
        )}
        {pausable.length > 0 && (
          <IconButton icon="pause" label={t('upload.pauseAll')} onClick={() => pausable.forEach(({ id }) => uploader.pause(id))} />
        )}
        {pausable.length === 0 && paused.length > 0 && (
          <IconButton icon="play" label={t('upload.resumeAll')} onClick={() => paused.forEach(({ id }) => uploader.resume(id))} />
        )}
        <IconButton
          icon={open ? 'down' : 'up'}
          label={open ? t('upload.hide') : t('upload.show')}
          aria-expanded={open}
          aria-controls={listId}
          onClick={() => setOpen(!open)}
        />
        {hasDone && uploads.every(({ stage }) => stage === 'done' || stage === 'failed') && (
          <IconButton icon="close" label={t('upload.clear')} onClick={() => uploader.clearFinished()} />
        )}
      </header>
      <Total uploads={uploads} />
      {!isOnline && <p className="upload-offline">{t('upload.offline')}</p>}
      {/* Scrollable, hence reachable with the keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="upload-scroller" id={listId} hidden={!open} tabIndex={0} role="group" aria-label={t('upload.list')}>
        <ul>
          {uploads.map((upload) => (
            <UploadRow key={upload.id} upload={upload} />
          ))}
        </ul>
      </div>
    </section>
  );
}

/** Of all bytes and all work. */
function Total({ uploads }: { uploads: readonly Upload[] }) {
  const bytes = uploads.reduce((sum, { size }) => sum + size, 0);
  const share = uploads.reduce((sum, upload) => sum + overallShare(upload) * upload.size, 0) / Math.max(1, bytes);
  return share < 1 ? (
    <progress className="upload-total" aria-label={t('upload.total')} max={1} value={share} />
  ) : null;
}

function summarise(uploads: readonly Upload[]): string {
  const failed = uploads.filter(({ stage }) => stage === 'failed').length;
  const kept = uploads.filter(isKept).length;
  const processing = uploads.filter(({ stage }) => stage === 'processing').length;
  if (kept < uploads.length) {
    const open = uploads.filter(isUnsaved);
    const left = open.reduce((sum, { size, share }) => sum + size * (1 - share), 0);
    if (open.length === 0) {
      return t('upload.failedSummary', { kept, failed });
    }
    const isHeld = open.every(({ stage }) => stage === 'paused');
    return t(isHeld ? 'upload.pausedSummary' : 'upload.sendingSummary', { count: open.length, left: formats.bytes(left) });
  }
  return processing > 0 ? t('upload.processingSummary', { count: processing }) : t('upload.doneSummary', { count: kept });
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

function useOnline(): boolean {
  return useSyncExternalStore(
    (listener) => {
      window.addEventListener('online', listener);
      window.addEventListener('offline', listener);
      return () => {
        window.removeEventListener('online', listener);
        window.removeEventListener('offline', listener);
      };
    },
    () => navigator.onLine,
  );
}
