import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { t } from '../i18n';
import { uploadChosen } from './chosenFiles';
import { droppedFiles } from './droppedFiles';
import { uploader, useUploads } from './index';
import './upload.css';

const UploadPanel = lazy(() => import('./UploadPanel'));

/** Takes files that are dropped anywhere on the page or pasted; shows uploads once there are any. */
export function UploadLayer({ userId }: { userId: string }) {
  const isOver = useFileDrag();
  const hasUploads = useUploads().length > 0;
  useEffect(() => {
    void uploader.begin(userId);
    void import('./installed').then(({ beInstallable }) => beInstallable());
  }, [userId]);
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length > 0) {
        event.preventDefault();
        uploadChosen(files);
      }
    };
    window.addEventListener('paste', paste);
    return () => window.removeEventListener('paste', paste);
  }, []);
  return (
    <>
      {isOver && (
        <div className="drop-overlay" aria-hidden="true">
          <p>{t('upload.dropHere')}</p>
        </div>
      )}
      {hasUploads && (
        <Suspense>
          <UploadPanel />
        </Suspense>
      )}
    </>
  );
}

function useFileDrag(): boolean {
  const [isOver, setOver] = useState(false);
  // Entering a child counts before leaving its parent does.
  const depth = useRef(0);
  useEffect(() => {
    const stop = new AbortController();
    const listen = (name: 'dragenter' | 'dragover' | 'dragleave' | 'drop', change: number) => {
      const handle = (event: DragEvent) => {
        const transfer = event.dataTransfer;
        if (!transfer?.types.includes('Files')) {
          return;
        }
        event.preventDefault();
        depth.current = name === 'drop' ? 0 : Math.max(0, depth.current + change);
        setOver(depth.current > 0);
        if (name === 'drop') {
          void droppedFiles(transfer).then(uploadChosen);
        }
      };
      window.addEventListener(name, handle, { signal: stop.signal });
    };
    listen('dragenter', 1);
    listen('dragover', 0);
    listen('dragleave', -1);
    listen('drop', 0);
    return () => stop.abort();
  }, []);
  return isOver;
}
