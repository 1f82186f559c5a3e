import type { Problem } from '../api/problem';
import type { Photo } from '../api/types';
import { previewsOf } from '../library/previews';

export type Stage =
  | 'waiting'
  /** Bytes are leaving. */
  | 'sending'
  /** All bytes have left, the server has not acknowledged yet. */
  | 'saving'
  /** Kept for sure; renditions are being made. */
  | 'previewing'
  | 'done'
  | 'failed'
  | 'cancelled';

export interface Upload {
  readonly id: string;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly stage: Stage;
  /** Share sent, from 0 to 1. */
  readonly share: number;
  readonly duplicate: boolean;
  readonly thumbnail?: string;
  readonly photo?: Photo;
  readonly problem?: Problem;
}

export type UploadAction =
  | { type: 'added'; uploads: readonly Pick<Upload, 'id' | 'name' | 'size'>[] }
  | { type: 'started'; id: string }
  | { type: 'progressed'; id: string; share: number }
  | { type: 'sent'; id: string }
  | { type: 'acknowledged'; id: string; photo: Photo; duplicate: boolean }
  | { type: 'failed'; id: string; problem: Problem }
  | { type: 'cancelled'; id: string }
  | { type: 'retried'; id: string }
  | { type: 'dismissed'; id: string }
  | { type: 'thumbnail'; id: string; url: string }
  | { type: 'photo-changed'; photo: Photo }
  | { type: 'photo-removed'; id: string }
  | { type: 'cleared' };

/** The next state of all uploads. What does not fit an upload's stage changes nothing. */
export function reduceUploads(uploads: readonly Upload[], action: UploadAction): readonly Upload[] {
  switch (action.type) {
    case 'added':
      return [...uploads, ...action.uploads.map(waiting)];
    case 'cleared':
      return uploads.filter((upload) => !isFinished(upload));
    case 'dismissed':
      return uploads.filter((upload) => upload.id !== action.id || !isRetriable(upload));
    case 'photo-changed':
      return replace(
        uploads,
        (upload) => upload.photo?.id === action.photo.id,
        (upload) => withPhoto(upload, action.photo),
      );
    case 'photo-removed':
      return uploads.filter((upload) => upload.photo?.id !== action.id);
    default:
      return replace(
        uploads,
        (upload) => upload.id === action.id,
        (upload) => step(upload, action),
      );
  }
}

type StepAction = Exclude<
  UploadAction,
  { type: 'added' | 'cleared' | 'dismissed' | 'photo-changed' | 'photo-removed' }
>;

function step(upload: Upload, action: StepAction): Upload {
  switch (action.type) {
    case 'started':
      return upload.stage === 'waiting' ? { ...upload, stage: 'sending', share: 0 } : upload;
    case 'progressed':
      return upload.stage === 'sending' ? { ...upload, share: Math.min(1, action.share) } : upload;
    case 'sent':
      return upload.stage === 'sending' ? { ...upload, stage: 'saving', share: 1 } : upload;
    case 'acknowledged':
      return isActive(upload)
        ? withPhoto({ ...upload, share: 1, duplicate: action.duplicate }, action.photo)
        : upload;
    case 'failed':
      return isActive(upload)
        ? { ...upload, stage: 'failed', problem: action.problem }
        : upload;
    case 'cancelled':
      return isCancellable(upload) ? { ...upload, stage: 'cancelled' } : upload;
    case 'retried':
      return isRetriable(upload) ? { ...waiting(upload), ...thumbnailOf(upload) } : upload;
    case 'thumbnail':
      return { ...upload, thumbnail: action.url };
  }
}

/** In flight: it takes one of the few places for uploads at a time. */
export const isActive = (upload: Upload) => upload.stage === 'sending' || upload.stage === 'saving';

/** Would be lost if the page were left now. */
export const isUnsaved = (upload: Upload) => upload.stage === 'waiting' || isActive(upload);

/** Cancelling while the server saves would leave it open whether the photo is kept. */
export const isCancellable = (upload: Upload) =>
  upload.stage === 'waiting' || upload.stage === 'sending';

export const isRetriable = (upload: Upload) =>
  upload.stage === 'failed' || upload.stage === 'cancelled';

/** Nothing more will happen by itself, and nothing is left to decide. */
export const isFinished = (upload: Upload) =>
  upload.stage === 'done' || upload.stage === 'cancelled';

/** Acknowledged: the photo is kept, whatever becomes of its renditions. */
export const isKept = (upload: Upload) => upload.stage === 'previewing' || upload.stage === 'done';

/** Those that may start now, oldest first. */
export function startable(uploads: readonly Upload[], atATime: number): readonly Upload[] {
  const free = atATime - uploads.filter(isActive).length;
  return uploads.filter((upload) => upload.stage === 'waiting').slice(0, Math.max(0, free));
}

function waiting(upload: Pick<Upload, 'id' | 'name' | 'size'>): Upload {
  const { id, name, size } = upload;
  return { id, name, size, stage: 'waiting', share: 0, duplicate: false };
}

function thumbnailOf(upload: Upload): Pick<Upload, 'thumbnail'> {
  return upload.thumbnail === undefined ? {} : { thumbnail: upload.thumbnail };
}

function withPhoto(upload: Upload, photo: Photo): Upload {
  const stage = previewsOf(photo).state === 'owed' ? 'previewing' : 'done';
  return { ...upload, photo, stage };
}

function replace(
  uploads: readonly Upload[],
  matches: (upload: Upload) => boolean,
  change: (upload: Upload) => Upload,
): readonly Upload[] {
  const next = uploads.map((upload) => (matches(upload) ? change(upload) : upload));
  return next.every((upload, index) => upload === uploads[index]) ? uploads : next;
}
