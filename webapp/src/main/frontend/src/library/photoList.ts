import type { PhotoEvent } from '../api/events';
import type { Problem } from '../api/problem';
import type { Page, Photo } from '../api/types';
import { momentOf } from './days';

/** The photos of one user as far as they are loaded, last taken first. */
export interface PhotoList {
  readonly photos: readonly Photo[];
  readonly status: 'loading' | 'ready' | 'failed';
  /** Where the next page begins; null at the end. */
  readonly next: string | null;
  readonly problem?: Problem;
  /** Removed while we looked: a page fetched earlier must not bring them back. */
  readonly removed: ReadonlySet<string>;
}

export const initialList: PhotoList = {
  photos: [],
  status: 'loading',
  next: null,
  removed: new Set(),
};

export type ListAction =
  | { type: 'loading' }
  | { type: 'page'; page: Page<Photo> }
  /** Everything anew, after events may have been missed. */
  | { type: 'refreshed'; page: Page<Photo> }
  | { type: 'failed'; problem: Problem }
  | Exclude<PhotoEvent, { type: 'reconnected' }>;

export function reduceList(list: PhotoList, action: ListAction): PhotoList {
  switch (action.type) {
    case 'loading':
      return { ...withoutProblem(list), status: 'loading' };
    case 'failed':
      return { ...list, status: 'failed', problem: action.problem };
    case 'page':
      return loaded(list, action.page, list.photos);
    case 'refreshed':
      return loaded(list, action.page, []);
    case 'added':
      return add(list, action.photo);
    case 'changed':
      return change(list, action.photo);
    case 'removed':
      return remove(list, action.id);
  }
}

/** What is known already stays: events have kept it newer than the page. */
function loaded(list: PhotoList, page: Page<Photo>, known: readonly Photo[]): PhotoList {
  const ids = new Set(known.map((photo) => photo.id));
  const fresh = page.items.filter((photo) => !ids.has(photo.id) && !list.removed.has(photo.id));
  return {
    ...withoutProblem(list),
    photos: sorted([...known, ...fresh]),
    status: 'ready',
    next: page.next,
  };
}

/** A receipt may come after events about the same photo: then the events know better. */
function add(list: PhotoList, photo: Photo): PhotoList {
  if (list.photos.some(({ id }) => id === photo.id)) {
    return list;
  }
  const removed = new Set(list.removed);
  removed.delete(photo.id);
  return { ...list, removed, photos: sorted([...list.photos, photo]) };
}

function change(list: PhotoList, photo: Photo): PhotoList {
  const index = list.photos.findIndex(({ id }) => id === photo.id);
  if (index < 0) {
    return list;
  }
  const photos = list.photos.with(index, photo);
  const moved = momentOf(photo).getTime() !== momentOf(list.photos[index] ?? photo).getTime();
  return { ...list, photos: moved ? sorted(photos) : photos };
}

function remove(list: PhotoList, id: string): PhotoList {
  return {
    ...list,
    photos: list.photos.filter((photo) => photo.id !== id),
    removed: new Set(list.removed).add(id),
  };
}

function sorted(photos: readonly Photo[]): readonly Photo[] {
  const keyed = photos.map((photo) => ({ photo, time: momentOf(photo).getTime() }));
  keyed.sort((a, b) => b.time - a.time || (a.photo.id < b.photo.id ? 1 : -1));
  return keyed.map(({ photo }) => photo);
}

function withoutProblem({ photos, status, next, removed }: PhotoList): PhotoList {
  return { photos, status, next, removed };
}
