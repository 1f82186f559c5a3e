import type { Photo } from '../api/types';

/** Addresses of the pages. */
export const libraryPath = (username: string) => `/${encodeURIComponent(username)}`;

export const photoPath = (photo: Photo) =>
  `${libraryPath(photo.owner.username)}/${encodeURIComponent(photo.id)}`;

/** Where to go after logging in: only ever a path of our own. */
export function safeNext(search: string): string {
  const next = new URLSearchParams(search).get('next') ?? '/';
  return /^\/(?![/\\])/.test(next) ? next : '/';
}
