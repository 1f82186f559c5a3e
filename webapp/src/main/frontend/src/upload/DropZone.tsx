import { useEffect, useRef, useState } from 'react';
import { messages } from '../messages';
import { droppedFiles } from './droppedFiles';

/** Takes files dropped anywhere on the page, and shows that it would. */
export function DropZone({ onFiles }: { onFiles: (files: File[]) => void }) {
  const over = useFileDrag(onFiles);
  return over ? (
    <div className="drop-overlay" aria-hidden="true">
      <p>{messages.upload.dropHere}</p>
    </div>
  ) : null;
}

function useFileDrag(onFiles: (files: File[]) => void): boolean {
  const [over, setOver] = useState(false);
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
          void droppedFiles(transfer).then(onFiles);
        }
      };
      window.addEventListener(name, handle, { signal: stop.signal });
    };
    listen('dragenter', 1);
    listen('dragover', 0);
    listen('dragleave', -1);
    listen('drop', 0);
    return () => stop.abort();
  }, [onFiles]);
  return over;
}
