/** A part of a list of photos. */
export interface PhotoPageRequest {
  readonly owner: string;
  readonly limit: number;
  readonly cursor?: string;
}

/** As many as a stretch of the outline has, unless the library ends before. */
export const FIRST_PHOTOS = 200;

/** Last taken first, as the grid shows them; where that is not known the upload stands in. */
export function photosPath({ owner, limit, cursor }: PhotoPageRequest): string {
  const query = new URLSearchParams({ owner, sort: 'taken', limit: String(limit) });
  if (cursor !== undefined) {
    query.set('cursor', cursor);
  }
  return `/api/photos?${query.toString()}`;
}

/** The whole list in outline, in the same order. */
export const timelinePath = (owner: string) => `/api/photos/timeline?owner=${encodeURIComponent(owner)}`;
