import type { Photo } from '../api/types';

/** Addresses of the pages. */
export const libraryPath = (username: string) => `/${encodeURIComponent(username)}`;

export const photoPath = (photo: Pick<Photo, 'id' | 'owner'>) =>
  `${libraryPath(photo.owner.username)}/${encodeURIComponent(photo.id)}`;

export const searchPath = (question: string) => `/search?q=${encodeURIComponent(question)}`;

/** Where to go after logging in: only ever a path of our own. */
export function safeNext(search: string): string {
  const next = new URLSearchParams(search).get('next') ?? '/';
  return /^\/(?![/\\])/.test(next) ? next : '/';
}
