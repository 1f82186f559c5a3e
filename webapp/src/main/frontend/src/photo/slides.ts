import type { SlideData } from 'photoswipe';
import type { Photo } from '../api/types';
import { t } from '../i18n';
import { altText, PREVIEW, previewsOf, renditionOf, THUMBNAIL } from '../library/previews';
import type { LightboxItems } from './Lightbox';

interface Slide {
  /** Changes whenever the slide has to be drawn anew. */
  readonly key: string;
  readonly data: SlideData;
}

/** What browsers draw; other originals are shown by their previews alone. */
const DRAWN = new Set(['image/jpeg', 'image/png', 'image/gif', 'image/webp']);

/** What PhotoSwipe draws of a photo: sharper files as it grows, up to the original. */
export function slideOf(items: LightboxItems, index: number): Slide | undefined {
  const item = items.at(index);
  if (!item) {
    return undefined;
  }
  const { photo } = item;
  if (!photo) {
    return { key: 'unknown', data: { html: '<div class="lightbox-waiting"></div>' } };
  }
  const thumbnail = renditionOf(photo, THUMBNAIL);
  const preview = renditionOf(photo, PREVIEW) ?? thumbnail;
  if (!preview) {
    return { key: `${photo.id} ${previewsOf(photo).state}`, data: { html: note(photo) } };
  }
  const files = [thumbnail, preview].flatMap((file) => (file ? [`${file.href} ${file.width}w`] : []));
  const larger = photo.width > preview.width && DRAWN.has(photo.mediaType) && photo.original;
  if (larger) {
    files.push(`${larger.href} ${photo.width}w`);
  }
  const data: SlideData = {
    src: preview.href,
    srcset: files.join(', '),
    width: larger ? photo.width : preview.width,
    height: larger ? photo.height : preview.height,
    alt: altText(photo),
    thumbCropped: true,
    ...(thumbnail && { msrc: thumbnail.href }),
  };
  return { key: files.join(), data };
}

/** Why there is nothing to see. Made by the document, which escapes what it is given. */
function note(photo: Photo): string {
  const previews = previewsOf(photo);
  const text = document.createElement('p');
  text.className = 'lightbox-note';
  text.textContent =
    previews.state === 'owed'
      ? t('photo.preparing')
      : t('photo.noPreview', { reason: previews.reason ?? t('problem.noReason') });
  return text.outerHTML;
}
