import { t } from '../i18n';
import { say } from '../ui/toasts';
import { uploader } from './index';

const IMAGE_NAME = /\.(jpe?g|png|gif|bmp|tiff?|webp|heic|heif|avif)$/i;

/** Uploads what is a photo, and says how much of it was none. */
export function uploadChosen(files: readonly File[]): void {
  const photos = files.filter(({ type, name }) => type.startsWith('image/') || IMAGE_NAME.test(name));
  const others = files.length - photos.length;
  if (others > 0) {
    say(t('upload.leftOut', { count: others }));
  }
  if (photos.length > 0) {
    void uploader.add(photos);
  }
}

export type Choice = 'files' | 'folder' | 'camera';

/** Has the browser ask for files. */
export function chooseFiles(choice: Choice): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = choice === 'files';
  input.webkitdirectory = choice === 'folder';
  if (choice !== 'folder') {
    input.accept = 'image/*';
  }
  if (choice === 'camera') {
    input.setAttribute('capture', 'environment');
  }
  input.onchange = () => uploadChosen([...(input.files ?? [])]);
  input.click();
}
