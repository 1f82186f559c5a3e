import { useSyncExternalStore } from 'react';
import { photoBus } from '../app/photoEvents';
import { Uploader } from './uploader';
import type { Upload } from './uploads';

/** The one of this page. */
export const uploader = new Uploader(photoBus);

/** What this machine made of a photo that was just uploaded, until the server's thumbnail is there. */
export const useStandIn = (photoId: string): string | undefined =>
  useSyncExternalStore(
    uploader.subscribe,
    () => uploader.snapshot().find(({ photo }) => photo?.id === photoId)?.thumbnail,
  );

export const useUploads = (): readonly Upload[] =>
  useSyncExternalStore(uploader.subscribe, uploader.snapshot);
