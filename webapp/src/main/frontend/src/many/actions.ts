import { changePhoto, createArchive, type PhotoChange } from '../api/photos';
import { Problem } from '../api/problem';
import type { Photo, Visibility } from '../api/types';
import { photoBus } from '../app/photoEvents';
import { t } from '../i18n';
import { eachOf } from '../ui/eachOf';
import { say } from '../ui/toasts';

/** Changes many photos; each as it is then. */
async function changeAll(
  photos: readonly Photo[],
  change: (photo: Photo) => PhotoChange,
): Promise<void> {
  const { done, problem } = await eachOf(photos, async (photo) => {
    photoBus.publish({ type: 'changed', photo: await changePhoto(photo.id, change(photo)) });
  });
  say(problem ? problem.detail : t('many.changed', { count: done.length }));
}

export const setVisibility = (photos: readonly Photo[], visibility: Visibility): Promise<void> =>
  changeAll(photos, () => ({ visibility }));

/** Adds tags of the owner's own to those that each photo has. */
export const addTags = (photos: readonly Photo[], tags: readonly string[]): Promise<void> =>
  changeAll(photos, ({ ownTags = [] }) => ({ ownTags: [...new Set([...ownTags, ...tags])] }));

/** The browser downloads, with its own progress: the length is known before the first byte. */
export async function downloadZip(photos: readonly Photo[]): Promise<void> {
  try {
    const { href, fileName } = await createArchive(photos.map(({ id }) => id));
    const link = document.createElement('a');
    link.href = href;
    link.download = fileName;
    link.click();
  } catch (error) {
    say(Problem.of(error).detail);
  }
}
