import PhotoSwipe from 'photoswipe';
import 'photoswipe/style.css';
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { t } from '../i18n';
import { tileId } from '../library/PhotoTile';
import type { LightboxItems } from './Lightbox';
import { slideOf } from './slides';

interface Wanted {
  readonly items: LightboxItems;
  readonly index: number;
  readonly onShow: (index: number) => void;
  readonly onClosing: () => void;
  readonly onClose: () => void;
}

export interface PhotoSwipeControls {
  readonly close: () => void;
  readonly zoom: () => void;
  readonly move: (steps: number) => void;
  /** What moves and zooms with the photo that is shown. */
  readonly frame: HTMLElement | undefined;
}

/** PhotoSwipe draws the photos and understands fingers, wheel and mouse; the rest is ours. */
export function usePhotoSwipe(stage: RefObject<HTMLElement | null>, wanted: Wanted): PhotoSwipeControls {
  const latest = useRef(wanted);
  const swipe = useRef<PhotoSwipe>(undefined);
  const [frame, setFrame] = useState<HTMLElement>();
  useLayoutEffect(() => {
    latest.current = wanted;
  });

  useEffect(() => {
    if (stage.current) {
      swipe.current = start(stage.current, latest, true, setFrame);
    }
    return () => {
      const mine = swipe.current;
      swipe.current = undefined;
      abandon(mine);
    };
  }, [stage]);

  // The list changed under it: draw anew what is shown, or begin anew where the photo is now.
  const { items, index } = wanted;
  const shown = useRef({ id: items.at(index)?.photo?.id, items });
  useEffect(() => {
    const before = shown.current;
    const id = items.at(index)?.photo?.id;
    const current = swipe.current;
    shown.current = { id, items };
    if (!current || current.isDestroying) {
      return;
    }
    if (current.currIndex !== index) {
      swipe.current = undefined;
      abandon(current);
      swipe.current = stage.current ? start(stage.current, latest, false, setFrame) : undefined;
    } else if (before.items !== items) {
      for (const near of [index - 1, index, index + 1]) {
        if (slideOf(before.items, near)?.key !== slideOf(items, near)?.key) {
          current.refreshSlideContent(near);
        }
      }
    }
  }, [items, index, stage]);

  return {
    frame,
    close: () => (swipe.current ? swipe.current.close() : wanted.onClose()),
    zoom: () => swipe.current?.toggleZoom(),
    move: (steps) => swipe.current?.goTo(swipe.current.currIndex + steps),
  };
}

/** Those that are taken away, not closed by somebody. */
const abandoned = new WeakSet<PhotoSwipe>();

function abandon(swipe: PhotoSwipe | undefined) {
  if (swipe) {
    abandoned.add(swipe);
    // While it opens it can't be ended.
    swipe.on('openingAnimationEnd', () => swipe.destroy());
    swipe.destroy();
  }
}

function start(
  element: HTMLElement,
  latest: RefObject<Wanted>,
  animated: boolean,
  onFrame: (frame: HTMLElement | undefined) => void,
): PhotoSwipe {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const swipe = new PhotoSwipe({
    appendToEl: element,
    dataSource: [],
    index: latest.current.index,
    getViewportSizeFn: () => ({ x: element.clientWidth, y: element.clientHeight }),
    showHideAnimationType: calm || !animated ? 'none' : 'zoom',
    zoomAnimationDuration: calm ? false : 240,
    bgOpacity: 1,
    loop: false,
    wheelToZoom: true,
    // Small photos can be looked at closely, too.
    secondaryZoomLevel: ({ fit }) => Math.max(1, 2 * fit),
    maxZoomLevel: ({ fit }) => Math.max(2, 6 * fit),
    trapFocus: false,
    returnFocus: false,
    escKey: false,
    arrowPrev: false,
    arrowNext: false,
    close: false,
    zoom: false,
    counter: false,
    errorMsg: t('photo.failed'),
  });
  swipe.addFilter('numItems', () => latest.current.items.count);
  swipe.addFilter('itemData', (_, index) => slideOf(latest.current.items, index)?.data ?? {});
  swipe.addFilter('thumbEl', (_, __, index) => {
    const id = latest.current.items.at(index)?.photo?.id ?? '';
    return document.getElementById(tileId(id)) ?? (undefined as unknown as HTMLElement);
  });
  swipe.on('keydown', (event) => {
    const { target } = event.originalEvent;
    if (target instanceof HTMLElement && target.closest('input, textarea, select, [role=menu]')) {
      event.preventDefault();
    }
  });
  swipe.on('change', () => {
    if (swipe.currIndex !== latest.current.index) {
      latest.current.onShow(swipe.currIndex);
    }
  });
  const tellFrame = () => onFrame(swipe.currSlide?.container);
  swipe.on('change', tellFrame);
  swipe.on('afterSetContent', tellFrame);
  swipe.on('imageSizeChange', ({ content, width, height }) => {
    const { style } = content.slide?.container ?? element;
    style.setProperty('--photo-width', `${width}px`);
    style.setProperty('--photo-height', `${height}px`);
  });
  swipe.on('close', () => abandoned.has(swipe) || latest.current.onClosing());
  let closed = false;
  swipe.on('closingAnimationEnd', () => {
    closed = true;
  });
  swipe.on('destroy', () => {
    resized.disconnect();
    if (closed && !abandoned.has(swipe)) {
      latest.current.onClose();
    }
  });
  const resized = new ResizeObserver(() => swipe.updateSize());
  // It takes note of a new size while it opens, as when the panel comes, but leaves the photo where it was.
  swipe.on('openingAnimationEnd', () => swipe.updateSize(true));
  swipe.init();
  // Ours is the dialog; this one would be a second, without a name.
  swipe.element?.removeAttribute('role');
  swipe.element?.removeAttribute('tabindex');
  resized.observe(element);
  return swipe;
}
