import type { Photo } from '../api/types';

/** Chosen photos; they stay chosen while others come and go. */
export interface Selection {
  readonly photos: ReadonlyMap<string, Photo>;
  /** The slot from which a range goes on. */
  readonly anchor: number;
}

export const NOTHING: Selection = { photos: new Map(), anchor: -1 };

export function toggle({ photos }: Selection, slot: number, photo: Photo): Selection {
  const next = new Map(photos);
  if (!next.delete(photo.id)) {
    next.set(photo.id, photo);
  }
  return { photos: next, anchor: slot };
}

export function add({ photos, anchor }: Selection, more: readonly Photo[]): Selection {
  const next = new Map(photos);
  for (const photo of more) {
    next.set(photo.id, photo);
  }
  return { photos: next, anchor };
}

/** All of them, or none if all are chosen already: as for a day. */
export function toggleAll(selection: Selection, group: readonly Photo[]): Selection {
  if (!group.every(({ id }) => selection.photos.has(id))) {
    return add(selection, group);
  }
  const next = new Map(selection.photos);
  for (const { id } of group) {
    next.delete(id);
  }
  return { photos: next, anchor: -1 };
}

/** Without what is no longer there, and with what has changed. */
export function without(selection: Selection, id: string): Selection {
  if (!selection.photos.has(id)) {
    return selection;
  }
  const photos = new Map(selection.photos);
  photos.delete(id);
  return { ...selection, photos };
}

export function withChanged(selection: Selection, photo: Photo): Selection {
  return selection.photos.has(photo.id) ? add(selection, [photo]) : selection;
}
