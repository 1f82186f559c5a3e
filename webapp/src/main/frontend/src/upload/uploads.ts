import type { Problem } from '../api/problem';
import type { Photo } from '../api/types';

export type Stage =
  | 'waiting'
  /** Bytes are leaving. */
  | 'sending'
  | 'paused'
  /** All bytes have left; the receipt is still to come. */
  | 'saving'
  /** Kept for sure; renditions and tags are being made. */
  | 'processing'
  | 'done'
  | 'failed';

export interface Upload {
  readonly id: string;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly stage: Stage;
  /** Share sent, from 0 to 1. */
  readonly share: number;
  readonly duplicate: boolean;
  /** Of the file on this machine. */
  readonly thumbnail?: string;
  readonly photo?: Photo;
  readonly problem?: Problem;
}

export type UploadAction =
  | { type: 'added'; uploads: readonly Pick<Upload, 'id' | 'name' | 'size'>[] }
  | { type: 'progressed'; id: string; share: number }
  | { type: 'paused'; id: string }
  | { type: 'resumed'; id: string }
  | { type: 'acknowledged'; id: string; photo: Photo; duplicate: boolean }
  | { type: 'failed'; id: string; problem: Problem }
  | { type: 'thumbnail'; id: string; url: string }
  | { type: 'taken-off'; id: string }
  | { type: 'photo-changed'; photo: Photo }
  | { type: 'photo-removed'; id: string }
  | { type: 'cleared' };

/** The next state of all uploads. What does not fit an upload's stage changes nothing. */
export function reduceUploads(uploads: readonly Upload[], action: UploadAction): readonly Upload[] {
  switch (action.type) {
    case 'added':
      return [...uploads, ...action.uploads.map(waiting)];
    case 'cleared':
      return uploads.filter(({ stage }) => stage !== 'done');
    case 'taken-off':
      return uploads.filter(({ id }) => id !== action.id);
    case 'photo-removed':
      return uploads.filter(({ photo }) => photo?.id !== action.id);
    case 'photo-changed':
      return replace(
        uploads,
        ({ photo }) => photo?.id === action.photo.id,
        (upload) => withPhoto(upload, action.photo),
      );
    default:
      return replace(
        uploads,
        ({ id }) => id === action.id,
        (upload) => step(upload, action),
      );
  }
}

type StepAction = Extract<UploadAction, { id: string }>;

function step(upload: Upload, action: StepAction): Upload {
  const isOpen = isUnsaved(upload);
  switch (action.type) {
    case 'progressed':
      return isOpen && upload.stage !== 'paused' ? progressed(upload, action.share) : upload;
    case 'paused':
      return isPausable(upload) ? { ...upload, stage: 'paused' } : upload;
    case 'resumed':
      return upload.stage === 'paused' || upload.stage === 'failed' ? resumed(upload) : upload;
    case 'acknowledged':
      return withPhoto({ ...upload, share: 1, duplicate: action.duplicate }, action.photo);
    case 'failed':
      return isOpen ? { ...upload, stage: 'failed', problem: action.problem } : upload;
    case 'thumbnail':
      return { ...upload, thumbnail: action.url };
    default:
      return upload;
  }
}

/** It never goes back, though a part that was not acknowledged is sent again. */
function progressed(upload: Upload, share: number): Upload {
  const next = Math.max(upload.share, Math.min(1, share));
  return { ...upload, share: next, stage: next >= 1 ? 'saving' : 'sending' };
}

function resumed(upload: Upload): Upload {
  const { id, name, size, share, duplicate, thumbnail } = upload;
  const stage = share > 0 ? 'sending' : 'waiting';
  return { id, name, size, share, duplicate, stage, ...(thumbnail !== undefined && { thumbnail }) };
}

/** Would not be kept yet if the page were left now. */
export const isUnsaved = ({ stage }: Upload) =>
  stage === 'waiting' || stage === 'sending' || stage === 'paused' || stage === 'saving';

export const isPausable = ({ stage }: Upload) => stage === 'waiting' || stage === 'sending';

/** Acknowledged: the photo is kept, whatever becomes of its renditions. */
export const isKept = ({ stage }: Upload) => stage === 'processing' || stage === 'done';

/** How far it is altogether, from 0 to 1: nine tenths is the sending, the rest the work. */
export function overallShare({ stage, share, photo }: Upload): number {
  if (stage === 'done') {
    return 1;
  }
  return photo ? 0.9 + 0.1 * workShare(photo) : 0.9 * share;
}

/** How much of a photo's work is done, from 0 to 1. */
export function workShare(photo: Photo): number {
  const work = photo.work ?? [];
  const open = work.filter(({ state }) => state === 'owed').length;
  return work.length === 0 ? 1 : 1 - open / work.length;
}

function waiting({ id, name, size }: Pick<Upload, 'id' | 'name' | 'size'>): Upload {
  return { id, name, size, stage: 'waiting', share: 0, duplicate: false };
}

function withPhoto(upload: Upload, photo: Photo): Upload {
  return { ...upload, photo, stage: workShare(photo) < 1 ? 'processing' : 'done' };
}

function replace(
  uploads: readonly Upload[],
  matches: (upload: Upload) => boolean,
  change: (upload: Upload) => Upload,
): readonly Upload[] {
  const next = uploads.map((upload) => (matches(upload) ? change(upload) : upload));
  return next.every((upload, index) => upload === uploads[index]) ? uploads : next;
}
