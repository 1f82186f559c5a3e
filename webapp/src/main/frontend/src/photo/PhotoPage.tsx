import { useEffect, useState } from 'react';
import { fetchPhoto } from '../api/photos';
import { Problem } from '../api/problem';
import type { Photo } from '../api/types';
import { messages } from '../messages';
import { usePhotoBus } from '../library/PhotoBusContext';
import { Viewer } from './Viewer';
import { ViewerDialog } from './ViewerDialog';

interface Props {
  readonly id: string;
  readonly username: string;
  /** The photo as the grid has it, if it has. */
  readonly listed: Photo | undefined;
  readonly removed: boolean;
  readonly previous: Photo | undefined;
  readonly next: Photo | undefined;
  readonly own: boolean;
  readonly onMove: (photo: Photo) => void;
  readonly onClose: () => void;
}

/** Opens one photo, fetching it if the grid does not have it yet. */
export function PhotoPage({ id, username, listed, removed, previous, next, own, onMove, onClose }: Props) {
  const { photo: fetched, problem } = useFetchedPhoto(id, listed === undefined && !removed);
  const photo = removed ? undefined : (listed ?? fetched);
  const missing = problem?.status === 404 || (photo && photo.owner.username !== username);
  return (
    <ViewerDialog label={messages.photo.viewer(photo?.fileName ?? '')} onClose={onClose}>
      {photo && !missing ? (
        <Viewer
          photo={photo}
          previous={previous}
          next={next}
          own={own}
          onMove={onMove}
          onClose={onClose}
        />
      ) : (
        <Placeholder missing={missing === true} problem={problem} onClose={onClose} />
      )}
    </ViewerDialog>
  );
}

interface PlaceholderProps {
  readonly missing: boolean;
  readonly problem: Problem | undefined;
  readonly onClose: () => void;
}

function Placeholder({ missing, problem, onClose }: PlaceholderProps) {
  return (
    <div className="viewer-message">
      {missing || problem ? (
        <>
          <h2>{missing ? messages.notFound.title : messages.photo.failedTitle}</h2>
          <p>{missing ? messages.notFound.detail : problem?.detail}</p>
        </>
      ) : (
        <p>{messages.app.loading}</p>
      )}
      <button type="button" className="button" onClick={onClose}>
        {messages.app.close}
      </button>
    </div>
  );
}

type Fetched = { id: string; photo?: Photo; problem?: Problem };

function useFetchedPhoto(id: string, wanted: boolean): Omit<Fetched, 'id'> {
  const bus = usePhotoBus();
  const [fetched, setFetched] = useState<Fetched>();
  useEffect(() => {
    if (!wanted) {
      return undefined;
    }
    const stop = new AbortController();
    fetchPhoto(id, stop.signal)
      .then((photo) => setFetched({ id, photo }))
      .catch((error: unknown) => {
        if (!stop.signal.aborted) {
          setFetched({ id, problem: Problem.of(error) });
        }
      });
    return () => stop.abort();
  }, [id, wanted]);
  useEffect(
    () =>
      bus.subscribe((event) => {
        if (event.type === 'changed' && event.photo.id === id) {
          setFetched({ id, photo: event.photo });
        }
      }),
    [bus, id],
  );
  return fetched?.id === id ? fetched : {};
}
