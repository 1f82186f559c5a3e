import { createContext, use, useSyncExternalStore } from 'react';
import type { Uploader } from './uploader';
import type { Upload } from './uploads';

export const UploadContext = createContext<Uploader | null>(null);

export function useUploader(): Uploader {
  const uploader = use(UploadContext);
  if (!uploader) {
    throw new Error('There is no UploadContext around this component.');
  }
  return uploader;
}

export function useUploads(): readonly Upload[] {
  const uploader = useUploader();
  return useSyncExternalStore(uploader.subscribe, uploader.snapshot);
}
