import { Suspense, useEffect, useRef, useState } from 'react';
import type { Photo } from '../api/types';
import { useFeature, useMe } from '../app/session';
import { useTitle } from '../app/useTitle';
import { t } from '../i18n';
import { later } from '../i18n/later';
import { altText } from '../library/previews';
import { Icon } from '../ui/Icon';
import { IconButton } from '../ui/IconButton';
import { Boxes, boxesOf } from './Boxes';
import { InfoPanel } from './InfoPanel';
import { Stage } from './Stage';
import { useDelete } from './useDelete';
import { usePhotoSwipe } from './usePhotoSwipe';

const ShareDialog = later(() => import('../share/ShareDialog'));

/** The photos that one may go through; some of them may not be loaded yet. */
export interface LightboxItems {
  readonly count: number;
  readonly at: (index: number) => { readonly photo?: Photo; readonly ratio: number } | undefined;
}

interface Props {
  readonly items: LightboxItems;
  readonly index: number;
  readonly onShow: (index: number) => void;
  readonly onClose: () => void;
  /** Called before the shown photo is taken away. */
  readonly onRemove: () => void;
}

/** From here on the details fit beside the photo. */
const WIDE = '(min-width: 60rem)';
const REMEMBERED = 'photo-details';

/** One photo, large, with its neighbours a key or a swipe away. */
export function Lightbox({ items, index, onShow, onClose, onRemove }: Props) {
  const stage = useRef<HTMLDivElement>(null);
  const [closing, setClosing] = useState(false);
  const [isSharing, setSharing] = useState(false);
  const canShare = useFeature('shares');
  const [details, setDetails] = useDetails();
  const photo = items.at(index)?.photo;
  const me = useMe();
  const isOwn = me !== null && me.id === photo?.owner.id;
  const swipe = usePhotoSwipe(stage, { items, index, onShow, onClose, onClosing: () => setClosing(true) });
  const boxes = boxesOf(photo);
  const [areBoxesShown, setBoxesShown] = useState(false);
  const remove = useDelete();
  useEffect(() => {
    // What is kept free for a scroll bar looks like what it is beside.
    document.documentElement.classList.toggle('has-details', details);
    return () => document.documentElement.classList.remove('has-details');
  }, [details]);
  useTitle(photo ? altText(photo) : t('app.loading'));
  const onRemovePressed = () => {
    if (photo && isOwn) {
      onRemove();
      void remove([photo]);
    }
  };
  return (
    <Stage
      label={t('photo.viewer', { name: photo?.fileName ?? '' })}
      onClose={swipe.close}
      onKey={(key) => {
        if (key === 'i') {
          setDetails(!details);
        } else if (key === 'b') {
          setBoxesShown(!areBoxesShown);
        } else if (key === 'Delete') {
          onRemovePressed();
        }
      }}
    >
      <div className="lightbox-frame" data-details={details} data-closing={closing}>
        <div className="lightbox-stage" ref={stage} />
        {areBoxesShown && boxes.length > 0 && swipe.frame && <Boxes boxes={boxes} over={swipe.frame} />}
        <header className="lightbox-bar">
          <IconButton icon="close" label={t('photo.close')} onClick={swipe.close} />
          <span className="lightbox-name">{photo?.fileName}</span>
          <IconButton icon="zoom" label={t('photo.zoom')} onClick={swipe.zoom} />
          {boxes.length > 0 && (
            <IconButton
              icon="boxes"
              label={t('photo.boxes')}
              aria-pressed={areBoxesShown}
              onClick={() => setBoxesShown(!areBoxesShown)}
            />
          )}
          {photo?.original && (
            <a
              className="icon-button"
              href={photo.original.href}
              download={photo.fileName}
              aria-label={t('photo.download')}
              title={t('photo.download')}
            >
              <Icon name="download" />
            </a>
          )}
          {isOwn && canShare && (
            <IconButton icon="share" label={t('photo.share')} onClick={() => setSharing(true)} />
          )}
          {isOwn && <IconButton icon="trash" label={t('photo.delete')} onClick={onRemovePressed} />}
          <IconButton
            icon="info"
            label={t('photo.details')}
            aria-expanded={details}
            onClick={() => setDetails(!details)}
          />
        </header>
        <Neighbour side="previous" isThere={index > 0} onMove={() => swipe.move(-1)} />
        <Neighbour side="next" isThere={index < items.count - 1} onMove={() => swipe.move(1)} />
        {details && photo && (
          <InfoPanel key={photo.id} photo={photo} isOwn={isOwn} onClose={() => setDetails(false)} />
        )}
      </div>
      {isSharing && photo && (
        <Suspense>
          <ShareDialog photos={[photo]} onClose={() => setSharing(false)} />
        </Suspense>
      )}
    </Stage>
  );
}

interface NeighbourProps {
  readonly side: 'previous' | 'next';
  readonly isThere: boolean;
  readonly onMove: () => void;
}

function Neighbour({ side, isThere, onMove }: NeighbourProps) {
  return (
    <IconButton
      icon={side}
      label={t(`photo.${side}`)}
      className={`neighbour ${side}`}
      aria-disabled={!isThere}
      onClick={() => isThere && onMove()}
    />
  );
}

/** Whether the details are shown; on a wide window as they were left the last time. */
function useDetails(): [boolean, (shown: boolean) => void] {
  const [shown, setShown] = useState(
    () => window.matchMedia(WIDE).matches && localStorage.getItem(REMEMBERED) === 'shown',
  );
  return [
    shown,
    (next) => {
      localStorage.setItem(REMEMBERED, next ? 'shown' : 'hidden');
      setShown(next);
    },
  ];
}
