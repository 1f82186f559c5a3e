import { memo, type MouseEvent, type SyntheticEvent, useState } from 'react';
import { ROOT } from '../api/root';
import type { Photo, Rendition } from '../api/types';
import { t } from '../i18n';
import { Icon } from '../ui/Icon';
import { useStandIn } from '../upload';
import { Blur } from './Blur';
import { usePictureTurn } from './pictureTurns';
import { altText, previewsOf, renditionOf, THUMBNAIL } from './previews';

interface Props {
  readonly index: number;
  readonly photo: Photo | undefined;
  readonly href: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Where the tab key stops. */
  readonly isActive: boolean;
  /** Whether it is chosen; nothing where photos can't be. */
  readonly isSelected: boolean | undefined;
  /** While some are chosen, a click chooses. */
  readonly isSelecting: boolean;
  readonly onSelect: (index: number, isRange: boolean) => void;
  /** How many photos show its scene, where they can be compared. */
  readonly stackSize?: number | undefined;
  readonly onStack?: ((index: number) => void) | undefined;
  /** Whether its picture comes before others, see {@link usePictureTurn}. */
  readonly isFirst: boolean;
}

export const tileId = (photoId: string) => `tile-${photoId}`;

/** One photo in the grid: a blur first, then the thumbnail, or the reason why there is none. */
export const PhotoTile = memo(function PhotoTile(props: Props) {
  const { index, photo, href, x, y, width, height, isActive, isSelected, isSelecting, isFirst, stackSize, onSelect, onStack } = props;
  const place = { left: x, top: y, width, height };
  if (!photo) {
    return <div className="tile" style={place} />;
  }
  const onClick = (event: MouseEvent) => {
    if (isSelected !== undefined && (isSelecting || event.shiftKey)) {
      event.preventDefault();
      onSelect(index, event.shiftKey);
    }
  };
  return (
    <div className="tile" style={place} data-slot={index} data-selected={isSelected}>
      {/* The grid follows it, so that not each of a thousand links listens for itself. */}
      <a
        className="tile-link"
        href={ROOT + href}
        id={tileId(photo.id)}
        tabIndex={isActive ? 0 : -1}
        draggable={false}
        onClick={onClick}
      >
        <Picture
          key={renditionOf(photo, THUMBNAIL)?.href}
          photo={photo}
          isFirst={isFirst}
        />
        {photo.visibility !== 'private' && (
          <span className="tile-mark">
            <Icon name={photo.visibility === 'public' ? 'globe' : 'link'} />
            <span className="visually-hidden">{t(`visibility.${photo.visibility}`)}</span>
          </span>
        )}
      </a>
      {stackSize !== undefined && (
        <button
          type="button"
          className="tile-stack"
          aria-label={t('library.stack', { count: stackSize })}
          title={t('library.stack', { count: stackSize })}
          tabIndex={-1}
          onClick={() => onStack?.(index)}
        >
          {stackSize}
          <Icon name="stack" />
        </button>
      )}
      {isSelected !== undefined && (
        <button
          type="button"
          role="checkbox"
          className="tile-check"
          aria-checked={isSelected}
          aria-label={t('library.select', { name: altText(photo) })}
          tabIndex={-1}
          onClick={(event) => onSelect(index, event.shiftKey)}
        />
      )}
    </div>
  );
});

export function Picture({ photo, isFirst }: { photo: Photo; isFirst: boolean }) {
  const thumbnail = renditionOf(photo, THUMBNAIL);
  return thumbnail ? (
    <Thumbnail photo={photo} file={thumbnail} isFirst={isFirst} />
  ) : (
    <WithoutThumbnail photo={photo} />
  );
}

interface ThumbnailProps {
  readonly photo: Photo;
  readonly file: Rendition;
  readonly isFirst: boolean;
}

function Thumbnail({ photo, file, isFirst }: ThumbnailProps) {
  const [isBroken, setBroken] = useState(false);
  const [isThere, setThere] = useState(false);
  const isItsTurn = usePictureTurn(isFirst, isThere || isBroken);
  if (isBroken) {
    return <Excuse photo={photo} reason={t('library.previewUnavailable')} />;
  }
  const onLoad = (event: SyntheticEvent<HTMLImageElement>) => {
    // The style sheet does the rest: some thirty tiles that are drawn anew, one by one, cost frames.
    event.currentTarget.dataset['loaded'] = 'true';
    if (isFirst) {
      setThere(true);
    }
  };
  return (
    <>
      <img
        src={isItsTurn ? file.href : undefined}
        width={file.width}
        height={file.height}
        alt={altText(photo)}
        decoding="async"
        fetchPriority={isFirst ? 'high' : 'auto'}
        draggable={false}
        onLoad={onLoad}
        onError={() => setBroken(true)}
      />
      {photo.placeholder && <Blur hash={photo.placeholder} />}
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
