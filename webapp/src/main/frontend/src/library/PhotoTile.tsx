import { memo, useState } from 'react';
import { Link } from 'wouter';
import type { Photo } from '../api/types';
import { photoPath } from '../app/paths';
import { t } from '../i18n';
import { Icon } from '../ui/Icon';
import { useStandIn } from '../upload';
import { Blur } from './Blur';
import { altText, previewsOf, renditionOf, THUMBNAIL } from './previews';

interface Props {
  readonly index: number;
  readonly photo: Photo | undefined;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Where the tab key stops. */
  readonly isActive: boolean;
}

export const tileId = (photoId: string) => `tile-${photoId}`;

/** One photo in the grid: a blur first, then the thumbnail, or the reason why there is none. */
export const PhotoTile = memo(function PhotoTile({ index, photo, x, y, width, height, isActive }: Props) {
  const place = { left: x, top: y, width, height };
  if (!photo) {
    return <div className="tile" style={place} />;
  }
  return (
    <Link
      className="tile"
      style={place}
      href={photoPath(photo)}
      id={tileId(photo.id)}
      data-slot={index}
      tabIndex={isActive ? 0 : -1}
      state={{ fromGrid: true }}
    >
      <Picture key={renditionOf(photo, THUMBNAIL)?.href} photo={photo} />
      {photo.visibility !== 'private' && (
        <span className="tile-mark">
          <Icon name={photo.visibility === 'public' ? 'globe' : 'link'} />
          <span className="visually-hidden">{t(`visibility.${photo.visibility}`)}</span>
        </span>
      )}
    </Link>
  );
});

export function Picture({ photo }: { photo: Photo }) {
  const [state, setState] = useState<'loading' | 'loaded' | 'broken'>('loading');
  const thumbnail = renditionOf(photo, THUMBNAIL);
  if (!thumbnail) {
    return <WithoutThumbnail photo={photo} />;
  }
  if (state === 'broken') {
    return <Excuse photo={photo} reason={t('library.previewUnavailable')} />;
  }
  return (
    <>
      {state === 'loading' && photo.placeholder && <Blur hash={photo.placeholder} />}
      <img
        src={thumbnail.href}
        width={thumbnail.width}
        height={thumbnail.height}
        alt={altText(photo)}
        decoding="async"
        draggable={false}
        data-loaded={state === 'loaded'}
        onLoad={() => setState('loaded')}
        onError={() => setState('broken')}
      />
    </>
  );
}

function WithoutThumbnail({ photo }: { photo: Photo }) {
  const standIn = useStandIn(photo.id);
  const previews = previewsOf(photo);
  if (previews.state !== 'owed') {
    return <Excuse photo={photo} reason={previews.reason ?? t('problem.noReason')} />;
  }
  return (
    <>
      {photo.placeholder && <Blur hash={photo.placeholder} />}
      {standIn !== undefined && <img className="stand-in" src={standIn} alt="" />}
      <span className="tile-note">
        <span className="visually-hidden">{altText(photo)}: </span>
        {t('library.preparing')}
      </span>
    </>
  );
}

function Excuse({ photo, reason }: { photo: Photo; reason: string }) {
  return (
    <span className="tile-excuse">
      <strong>{altText(photo)}</strong>
      <span>{t('library.noPreview')}</span>
      <span className="tile-reason">{reason}</span>
    </span>
  );
}
