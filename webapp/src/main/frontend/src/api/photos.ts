import { call } from './http';
import type { Page, Photo, Visibility } from './types';

export interface PhotoPageRequest {
  readonly owner: string;
  readonly cursor?: string;
  readonly limit: number;
}

const path = (id: string) => `/api/photos/${encodeURIComponent(id)}`;

/** Last taken first, as the grid shows them; where that is not known the upload stands in. */
export function listPhotos(request: PhotoPageRequest, signal?: AbortSignal): Promise<Page<Photo>> {
  const query = new URLSearchParams({ owner: request.owner, sort: 'taken' });
  query.set('limit', String(request.limit));
  if (request.cursor !== undefined) {
    query.set('cursor', request.cursor);
  }
  return call<Page<Photo>>('GET', `/api/photos?${query.toString()}`, signal ? { signal } : {});
}

export const fetchPhoto = (id: string, signal?: AbortSignal) =>
  call<Photo>('GET', path(id), signal ? { signal } : {});

export const changePhoto = (id: string, body: { caption?: string; visibility?: Visibility }) =>
  call<Photo>('PATCH', path(id), { body });

export const deletePhoto = (id: string) => call<undefined>('DELETE', path(id));
