import { useEffect, useState, useSyncExternalStore } from 'react';
import { FIRST_PHOTOS } from '../api/addresses';
import { fetchTimeline, listPhotos } from '../api/photos';
import { photoBus } from '../app/photoEvents';
import { LibraryModel, type LibrarySnapshot, type LibrarySource } from './libraryModel';

/** The first photos are asked for by `early.ts`, which doesn't know how many there are. */
const SOURCE: LibrarySource = {
  timeline: fetchTimeline,
  list: async (request) => {
    if (request.cursor !== undefined) {
      return listPhotos(request);
    }
    const page = await listPhotos({ ...request, limit: FIRST_PHOTOS });
    return { ...page, items: page.items.slice(0, request.limit) };
  },
};

/** One user's library, loaded and kept true as long as it is shown. */
export function useLibrary(owner: string): { model: LibraryModel; library: LibrarySnapshot } {
  const [model] = useState(() => new LibraryModel(owner, SOURCE));
  const library = useSyncExternalStore(model.subscribe, model.snapshot);
  useEffect(() => {
    void model.load();
    return photoBus.subscribe((event) => model.hear(event));
  }, [model]);
  return { model, library };
}
