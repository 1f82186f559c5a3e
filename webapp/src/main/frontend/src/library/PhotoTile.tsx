import { memo, useState } from 'react';
import { Link } from 'wouter';
import type { Photo } from '../api/types';
import { photoPath } from '../app/paths';
import { messages } from '../messages';
import { Blur } from './Blur';
import { altText, previewsOf, renditionOf, THUMBNAIL } from './previews';

const texts = messages.library;

interface Props {
  readonly photo: Photo;
  readonly width: number;
  readonly height: number;
  /** What the uploader's own machine made of it, until the server has. */
  readonly standIn: string | undefined;
}

export const tileId = (photoId: string) => `tile-${photoId}`;

/** One photo in the grid: a blur first, then the thumbnail, or the reason why there is none. */
export const PhotoTile = memo(function PhotoTile({ photo, width, height, standIn }: Props) {
  const mark = texts.visibilityMark[photo.visibility];
  return (
    <li style={{ width, height }}>
      <Link className="tile" href={photoPath(photo)} id={tileId(photo.id)} state={{ fromGrid: true }}>
        <Picture key={renditionOf(photo, THUMBNAIL)?.href} photo={photo} standIn={standIn} />
        {mark && <span className="tile-mark">{mark}</span>}
      </Link>
    </li>
  );
});

function Picture({ photo, standIn }: Pick<Props, 'photo' | 'standIn'>) {
  const [state, setState] = useState<'loading' | 'loaded' | 'broken'>('loading');
  const thumbnail = renditionOf(photo, THUMBNAIL);
  if (!thumbnail) {
    return <WithoutThumbnail photo={photo} standIn={standIn} />;
  }
  if (state === 'broken') {
    return <Excuse photo={photo} reason={texts.previewUnavailable} />;
  }
  return (
    <>
      {state === 'loading' && photo.placeholder && <Blur hash={photo.placeholder} />}
      <img
        src={thumbnail.href}
        width={thumbnail.width}
        height={thumbnail.height}
        alt={altText(photo)}
        loading="lazy"
        decoding="async"
        data-loaded={state === 'loaded'}
        onLoad={() => setState('loaded')}
        onError={() => setState('broken')}
      />
    </>
  );
}

function WithoutThumbnail({ photo, standIn }: Pick<Props, 'photo' | 'standIn'>) {
  const previews = previewsOf(photo);
  if (previews.state !== 'owed') {
    return <Excuse photo={photo} reason={previews.reason ?? messages.problems.noReason} />;
  }
  return (
    <>
      {photo.placeholder && <Blur hash={photo.placeholder} />}
      {standIn !== undefined && <img className="stand-in" src={standIn} alt={altText(photo)} />}
      <span className="tile-note" data-alone={standIn === undefined}>
        {standIn === undefined && <span className="visually-hidden">{altText(photo)}: </span>}
        {texts.preparing}
      </span>
    </>
  );
}

function Excuse({ photo, reason }: { photo: Photo; reason: string }) {
  return (
    <span className="tile-excuse">
      <strong>{altText(photo)}</strong>
      <span>{texts.noPreview}</span>
      <span className="tile-reason">{reason}</span>
    </span>
  );
}
