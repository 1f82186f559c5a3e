import { createPortal } from 'react-dom';
import type { Box, Photo } from '../api/types';
import { formats, t } from '../i18n';

interface NamedBox extends Box {
  readonly name: string;
}

/** Where taggers found something, the large ones first, so that small ones lie above them. */
export function boxesOf(photo: Photo | undefined): readonly NamedBox[] {
  return (photo?.tags ?? [])
    .flatMap(({ name, boxes }) => (boxes ?? []).map((box) => ({ ...box, name })))
    .sort((a, b) => b.width * b.height - a.width * a.height);
}

/** Frames over the photo. They are put into what zooms and moves with it. */
export function Boxes({ boxes, over }: { boxes: readonly NamedBox[]; over: HTMLElement }) {
  return createPortal(
    <ul className="boxes" aria-label={t('photo.boxes')}>
      {boxes.map(({ name, x, y, width, height, confidence }, at) => (
        <li key={at} style={{ left: share(x), top: share(y), width: share(width), height: share(height) }}>
          <span>
            {name} {formats.percent(confidence)}
          </span>
        </li>
      ))}
    </ul>,
    over,
  );
}

const share = (fraction: number) => `${fraction * 100}%`;
