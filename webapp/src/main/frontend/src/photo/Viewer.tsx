import { useEffect, useRef, useState } from 'react';
import type { Photo } from '../api/types';
import { useTitle } from '../app/useTitle';
import { altText } from '../library/previews';
import { messages } from '../messages';
import { DeleteDialog } from './DeleteDialog';
import { Details } from './Details';
import { Icon } from './Icon';
import { PhotoImage } from './PhotoImage';
import { useArrowKeys } from './useArrowKeys';
import { useSwipe } from './useSwipe';

const texts = messages.photo;
/** From here on the details fit beside the photo. */
const WIDE = '(min-width: 60rem)';

interface Props {
  readonly photo: Photo;
  readonly previous: Photo | undefined;
  readonly next: Photo | undefined;
  readonly own: boolean;
  readonly onMove: (photo: Photo) => void;
  readonly onClose: () => void;
}

/** One photo, large, with its neighbours a key away. */
export function Viewer({ photo, previous, next, own, onMove, onClose }: Props) {
  const [details, setDetails] = useState(() => window.matchMedia(WIDE).matches);
  const [deleting, setDeleting] = useState(false);
  const move = (to: Photo | undefined) => {
    if (to && !deleting) {
      onMove(to);
    }
  };
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => frame.current?.closest('dialog')?.focus(), []);
  useTitle(altText(photo));
  useArrowKeys(
    () => move(previous),
    () => move(next),
  );
  const swipe = useSwipe(
    () => move(previous),
    () => move(next),
  );
  return (
    <div ref={frame} className="viewer-frame" data-details={details}>
      <header className="viewer-bar">
        <h2>{photo.fileName}</h2>
        <button
          type="button"
          className="button bar"
          aria-expanded={details}
          onClick={() => setDetails(!details)}
        >
          <Icon name="info" />
          <span>{texts.showDetails}</span>
        </button>
        <a
          className="button bar"
          href={photo.original.href}
          download={photo.fileName}
          aria-label={texts.download}
          title={texts.download}
        >
          <Icon name="download" />
        </a>
        {own && (
          <button
            type="button"
            className="button bar"
            aria-label={texts.delete}
            title={texts.delete}
            onClick={() => setDeleting(true)}
          >
            <Icon name="trash" />
          </button>
        )}
        <button type="button" className="button bar" aria-label={texts.close} title={texts.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <div className="viewer-stage" {...swipe}>
        <PhotoImage key={photo.id} photo={photo} />
        <Neighbour photo={previous} side="previous" onMove={onMove} />
        <Neighbour photo={next} side="next" onMove={onMove} />
      </div>
      {details && <Details key={photo.id} photo={photo} own={own} />}
      {deleting && <DeleteDialog key={photo.id} photo={photo} onClose={() => setDeleting(false)} />}
    </div>
  );
}

interface NeighbourProps {
  readonly photo: Photo | undefined;
  readonly side: 'previous' | 'next';
  readonly onMove: (photo: Photo) => void;
}

/** Stays in place when there is none, so that the focus does not get lost at the ends. */
function Neighbour({ photo, side, onMove }: NeighbourProps) {
  return (
    <button
      type="button"
      className={`button neighbour ${side}`}
      aria-label={texts[side]}
      aria-disabled={!photo}
      onClick={() => {
        if (photo) {
          onMove(photo);
        }
      }}
    >
      <Icon name={side} />
    </button>
  );
}
