import { useEffect, useState, useSyncExternalStore } from 'react';
import { photoBus } from '../app/photoEvents';
import { librarySource } from './early';
import { LibraryModel, type LibrarySnapshot } from './libraryModel';

/** One user's library, loaded and kept true as long as it is shown. */
export function useLibrary(owner: string): { model: LibraryModel; library: LibrarySnapshot } {
  const [model] = useState(() => new LibraryModel(owner, librarySource()));
  const library = useSyncExternalStore(model.subscribe, model.snapshot);
  useEffect(() => {
    void model.load();
    return photoBus.subscribe((event) => model.hear(event));
  }, [model]);
  return { model, library };
}
