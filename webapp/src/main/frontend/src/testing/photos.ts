import type { Photo, Work } from '../api/types';

/** A photo as the server would send it, with what a test cares about changed. */
export function photo(change: Partial<Photo> & { id: string }): Photo {
  return {
    owner: { id: 'u1', username: 'anna', displayName: 'Anna' },
    fileName: `${change.id}.jpg`,
    mediaType: 'image/jpeg',
    size: 1000,
    width: 600,
    height: 400,
    sha256: '0'.repeat(64),
    uploadedAt: '2026-03-01T12:00:00Z',
    visibility: 'private',
    renditions: [],
    original: { href: `/api/photos/${change.id}/original` },
    work: [],
    ...change,
  };
}

export function rendering(state: Work['state'], reason?: string): Work {
  return { task: 'render:resize', state, attempts: 1, ...(reason === undefined ? {} : { reason }) };
}
