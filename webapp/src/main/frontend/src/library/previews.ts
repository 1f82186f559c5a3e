import type { Photo, Rendition } from '../api/types';

/** Names of the renditions that the page shows. */
export const THUMBNAIL = 'thumbnail';
export const PREVIEW = 'preview';

export interface Previews {
  /** `owed` while some preprocessor has still to take its turn. */
  readonly state: 'owed' | 'done' | 'failed';
  readonly reason?: string;
}

/** How far the making of a photo's renditions has come. */
export function previewsOf(photo: Photo): Previews {
  if (!photo.work) {
    // Only its owner is told; to anybody else a missing thumbnail is one that is still to come.
    return { state: renditionOf(photo, THUMBNAIL) ? 'done' : 'owed' };
  }
  const turns = photo.work.filter((work) => work.task.startsWith('render:'));
  if (turns.some((work) => work.state === 'owed')) {
    return { state: 'owed' };
  }
  const failed = turns.find((work) => work.state === 'failed');
  if (!failed) {
    return { state: 'done' };
  }
  return failed.reason ? { state: 'failed', reason: failed.reason } : { state: 'failed' };
}

export function renditionOf(photo: Photo, name: string): Rendition | undefined {
  return photo.renditions.find((rendition) => rendition.name === name);
}

/** Width to height as the photo is seen; a rendition is upright for certain. */
export function aspectRatio(photo: Photo): number {
  const { width, height } = renditionOf(photo, THUMBNAIL) ?? photo;
  return width > 0 && height > 0 ? width / height : 1;
}

/** What the photo is called where it can't be seen. */
export function altText(photo: Photo): string {
  return photo.caption?.trim() ? photo.caption : photo.fileName;
}
