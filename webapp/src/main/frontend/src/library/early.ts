import { fetchTimeline, listPhotos, type PhotoPageRequest } from '../api/photos';
import { ROOT } from '../api/root';
import type { Page, Photo, Timeline } from '../api/types';
import type { LibrarySource } from './libraryModel';

/** Who was logged in here last; their library is asked for before it is known who asks. */
const KEY = 'last-user';
/** At most what a stretch of the outline has. */
const FIRST = 200;

interface Early {
  readonly owner: string;
  readonly timeline: Promise<Timeline>;
  readonly first: Promise<Page<Photo>>;
}

let early: Early | undefined;

/** Asks for the library that is likely to be shown, while the rest of the page still loads. */
export function loadEarly(): void {
  const owner = localStorage.getItem(KEY);
  const path = window.location.pathname;
  if (owner !== null && (path === `${ROOT}/` || path === `${ROOT}/${owner}`)) {
    early = { owner, timeline: fetchTimeline(owner), first: listPhotos({ owner, limit: FIRST }) };
    early.timeline.catch(() => undefined);
    early.first.catch(() => undefined);
  }
}

/** Told who is logged in. What was asked for as somebody else is dropped. */
export function rememberUser(username: string | undefined): void {
  if (username === undefined) {
    localStorage.removeItem(KEY);
  } else {
    localStorage.setItem(KEY, username);
  }
  if (early?.owner !== username) {
    early = undefined;
  }
}

/** Takes what was asked for early, once. */
export function librarySource(): LibrarySource {
  const taken = early;
  early = undefined;
  let timelineTaken = false;
  let firstTaken = false;
  return {
    timeline: (owner: string) => {
      const isMine = taken?.owner === owner && !timelineTaken;
      timelineTaken = true;
      return isMine ? taken.timeline : fetchTimeline(owner);
    },
    list: (request: PhotoPageRequest) => {
      const isMine = taken?.owner === request.owner && request.cursor === undefined && !firstTaken;
      firstTaken ||= isMine;
      return isMine ? taken.first : listPhotos(request);
    },
  };
}
