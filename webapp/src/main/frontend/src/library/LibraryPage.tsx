import { useCallback, useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { useHistoryState } from 'wouter/use-browser-location';
import type { Problem } from '../api/problem';
import type { Photo } from '../api/types';
import { NotFound } from '../app/NotFound';
import { ProblemNote } from '../app/ProblemNote';
import { libraryPath, photoPath } from '../app/paths';
import { useSession } from '../app/SessionContext';
import { useTitle } from '../app/useTitle';
import { messages } from '../messages';
import { PhotoPage } from '../photo/PhotoPage';
import { EmptyLibrary } from './EmptyLibrary';
import { LoadMore } from './LoadMore';
import { PhotoGrid } from './PhotoGrid';
import type { PhotoList } from './photoList';
import { tileId } from './PhotoTile';
import { usePhotoList } from './usePhotoList';

interface Props {
  readonly username: string;
  /** The one that is open over the grid. */
  readonly photoId: string | undefined;
  /** Whether it is the viewer's own library. */
  readonly own: boolean;
}

/** One user's photos, and one of them open if the address says so. */
export function LibraryPage({ username, photoId, own }: Props) {
  const { list, loadMore } = usePhotoList(username);
  const name = list.photos[0]?.owner.displayName ?? username;
  const title = own ? messages.library.ownTitle : messages.library.title(name);
  useTitle(title);
  useFocusAfterViewer(photoId);
  useSessionCheck(list.problem);
  if (list.problem?.status === 404) {
    return <NotFound />;
  }
  return (
    <>
      <h1 className={own ? 'visually-hidden' : 'page-title'}>{title}</h1>
      <Content list={list} own={own} loadMore={loadMore} />
      {photoId !== undefined && (
        <OpenPhoto list={list} username={username} photoId={photoId} own={own} onNearEnd={loadMore} />
      )}
    </>
  );
}

function Content({ list, own, loadMore }: { list: PhotoList; own: boolean; loadMore: () => void }) {
  if (list.photos.length === 0 && list.status === 'ready') {
    return own ? <EmptyLibrary /> : <p className="empty">{messages.library.emptyOther}</p>;
  }
  return (
    <>
      <PhotoGrid photos={list.photos} />
      {list.problem && <ProblemNote problem={list.problem} onRetry={loadMore} />}
      {list.status === 'loading' && list.photos.length === 0 && (
        <p className="load-more">{messages.app.loading}</p>
      )}
      {list.status === 'ready' && list.next !== null && (
        <LoadMore key={list.next} onNear={loadMore} />
      )}
    </>
  );
}

interface OpenProps extends Omit<Props, 'photoId'> {
  readonly list: PhotoList;
  readonly photoId: string;
  readonly onNearEnd: () => void;
}

const NEAR_END = 5;

function OpenPhoto({ list, username, photoId, own, onNearEnd }: OpenProps) {
  const [, navigate] = useLocation();
  const state = useHistoryState<{ fromGrid?: boolean } | null>();
  const index = list.photos.findIndex((photo) => photo.id === photoId);
  const nearEnd = index >= 0 && index >= list.photos.length - NEAR_END;
  useEffect(() => {
    if (nearEnd && list.next !== null) {
      onNearEnd();
    }
  }, [nearEnd, list.next, onNearEnd]);
  // Back to where the grid was, so that the browser's own "back" does not open the photo again.
  const close = useCallback(() => {
    if (state?.fromGrid) {
      window.history.back();
    } else {
      navigate(libraryPath(username), { replace: true });
    }
  }, [navigate, state, username]);
  const move = useCallback(
    (photo: Photo) => navigate(photoPath(photo), { replace: true, state }),
    [navigate, state],
  );
  useMoveOnWhenRemoved(list, photoId, move, close);
  const neighbour = (offset: number) => (index < 0 ? undefined : list.photos[index + offset]);
  return (
    <PhotoPage
      id={photoId}
      username={username}
      listed={list.photos[index]}
      removed={list.removed.has(photoId)}
      previous={neighbour(-1)}
      next={neighbour(1)}
      own={own}
      onMove={move}
      onClose={close}
    />
  );
}

/** When the server no longer knows us, the whole page has to know. */
function useSessionCheck(problem: Problem | undefined) {
  const { refresh } = useSession();
  const loggedOut = problem?.isUnauthenticated === true;
  useEffect(() => {
    if (loggedOut) {
      void refresh();
    }
  }, [loggedOut, refresh]);
}

/** A removed photo, by whomever, gives way to the one that takes its place in the grid. */
function useMoveOnWhenRemoved(
  list: PhotoList,
  photoId: string,
  onMove: (photo: Photo) => void,
  onClose: () => void,
) {
  const lastIndex = useRef(-1);
  const { photos } = list;
  const removed = list.removed.has(photoId);
  const left = useRef(false);
  useEffect(() => {
    if (!removed) {
      left.current = false;
      lastIndex.current = photos.findIndex((photo) => photo.id === photoId);
      return;
    }
    const successor = photos[lastIndex.current] ?? photos[lastIndex.current - 1];
    // Leaving takes a moment, in which more news may come: leave once.
    if (!left.current) {
      left.current = true;
      if (successor) {
        onMove(successor);
      } else {
        onClose();
      }
    }
  }, [removed, photos, photoId, onMove, onClose]);
}

/** When the viewer closes, the keyboard goes on from the photo that was seen last. */
function useFocusAfterViewer(photoId: string | undefined) {
  const last = useRef<string>(undefined);
  useEffect(() => {
    if (photoId === undefined && last.current !== undefined) {
      const tile = document.getElementById(tileId(last.current)) ?? document.getElementById('main');
      tile?.focus();
    }
    last.current = photoId;
  }, [photoId]);
}
