import { useCallback } from 'react';
import { restorePhoto, trashPhoto } from '../api/photos';
import { Problem } from '../api/problem';
import type { Photo } from '../api/types';
import { photoBus } from '../app/photoEvents';
import { t } from '../i18n';
import { eachOf } from '../ui/eachOf';
import { say } from '../ui/toasts';

/** Puts photos into the trash at once, and offers to take them back. */
export function useDelete(): (photos: readonly Photo[]) => Promise<void> {
  return useCallback(async (photos) => {
    for (const { id } of photos) {
      photoBus.publish({ type: 'removed', id });
    }
    const { done, problem } = await eachOf(photos, (photo) => trashPhoto(photo.id));
    if (problem) {
      for (const photo of photos.filter((candidate) => !done.includes(candidate))) {
        photoBus.publish({ type: 'added', photo });
      }
      say(problem.detail);
    }
    if (done.length > 0) {
      say(t('photo.trashed', { count: done.length }), {
        label: t('app.undo'),
        run: () => void takeBack(done),
      });
    }
  }, []);
}

async function takeBack(photos: readonly Photo[]) {
  const { done, problem } = await eachOf(photos, (photo) => restorePhoto(photo.id));
  for (const photo of done) {
    photoBus.publish({ type: 'added', photo });
  }
  if (problem) {
    say(Problem.of(problem).detail);
  }
}
