import { useCallback, useEffect, useReducer, useRef } from 'react';
import { listPhotos } from '../api/photos';
import { Problem } from '../api/problem';
import { usePhotoBus } from './PhotoBusContext';
import { initialList, type PhotoList, reduceList } from './photoList';

const PAGE_SIZE = 100;
/** The most that the server gives at once. */
const LARGEST_PAGE = 1000;

/** One user's photos: loaded page by page, kept true by events. */
export function usePhotoList(username: string): { list: PhotoList; loadMore: () => void } {
  const bus = usePhotoBus();
  const [list, dispatch] = useReducer(reduceList, initialList);
  const busy = useRef(false);
  const shown = list.photos.length;
  const { next, status } = list;

  const load = useCallback(
    async (kind: 'page' | 'refreshed', limit: number, cursor: string | null, signal?: AbortSignal) => {
      busy.current = true;
      dispatch({ type: 'loading' });
      try {
        const request = { owner: username, limit, ...(cursor === null ? {} : { cursor }) };
        dispatch({ type: kind, page: await listPhotos(request, signal) });
      } catch (error) {
        if (!signal?.aborted) {
          dispatch({ type: 'failed', problem: Problem.of(error) });
        }
      } finally {
        busy.current = false;
      }
    },
    [username],
  );

  useEffect(() => {
    const stop = new AbortController();
    void load('page', PAGE_SIZE, null, stop.signal);
    return () => stop.abort();
  }, [load]);

  useEffect(
    () =>
      bus.subscribe((event) => {
        if (event.type === 'reconnected') {
          void load('refreshed', Math.min(LARGEST_PAGE, Math.max(PAGE_SIZE, shown)), null);
        } else if (event.type === 'removed' || event.photo.owner.username === username) {
          dispatch(event);
        }
      }),
    [bus, load, shown, username],
  );

  const loadMore = useCallback(() => {
    if (!busy.current && (next !== null || status === 'failed')) {
      void load('page', PAGE_SIZE, next);
    }
  }, [load, next, status]);

  return { list, loadMore };
}
