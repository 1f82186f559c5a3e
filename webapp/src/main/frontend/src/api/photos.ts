import { type PhotoPageRequest, photosPath, timelinePath } from './addresses';
import { call } from './http';
import type { Page, Photo, Timeline, Visibility } from './types';

export interface PhotoChange {
  readonly caption?: string;
  readonly visibility?: Visibility;
  readonly ownTags?: readonly string[];
  readonly publicLocation?: boolean | null;
}

const path = (id: string) => `/api/photos/${encodeURIComponent(id)}`;
const withSignal = (signal?: AbortSignal) => (signal ? { signal } : {});

export const listPhotos = (request: PhotoPageRequest) => call<Page<Photo>>('GET', photosPath(request));

export const fetchTimeline = (owner: string) => call<Timeline>('GET', timelinePath(owner));

export const fetchPhoto = (id: string, signal?: AbortSignal) =>
  call<Photo>('GET', path(id), withSignal(signal));

export const changePhoto = (id: string, body: PhotoChange) => call<Photo>('PATCH', path(id), { body });

/** Puts it into the trash. */
export const trashPhoto = (id: string) => call<undefined>('DELETE', path(id));

export const deletePhotoForever = (id: string) =>
  call<undefined>('DELETE', `${path(id)}?forever=true`);

export const restorePhoto = (id: string) => call<undefined>('POST', `${path(id)}/restore`);

export function listTrash(cursor: string | null, signal?: AbortSignal): Promise<Page<Photo>> {
  const after = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
  return call<Page<Photo>>('GET', `/api/trash?limit=200${after}`, withSignal(signal));
}

export const emptyTrash = () => call<undefined>('DELETE', '/api/trash');

export interface Archive {
  readonly href: string;
  readonly fileName: string;
  /** In bytes. */
  readonly size: number;
}

/** Freezes a zip of these photos' originals. */
export const createArchive = (ids: readonly string[]) =>
  call<Archive>('POST', '/api/archives', { body: { ids } });
