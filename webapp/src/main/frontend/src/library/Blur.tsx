import { decode, isBlurhashValid } from 'blurhash';
import { useEffect, useRef } from 'react';
import { bitmapUrl } from './bitmap';

const EDGE = 12;
/** In a frame, at most: a screen full of photos has some 60 to paint. */
const PAINTING_MS = 4;

const waiting = new Set<() => void>();
let frame = 0;

/** Paints in turn, a few a frame. */
function paintSoon(paint: () => void): () => void {
  waiting.add(paint);
  frame ||= requestAnimationFrame(paintSome);
  return () => void waiting.delete(paint);
}

function paintSome() {
  const end = performance.now() + PAINTING_MS;
  for (const paint of waiting) {
    waiting.delete(paint);
    paint();
    if (performance.now() > end) {
      break;
    }
  }
  frame = waiting.size > 0 ? requestAnimationFrame(paintSome) : 0;
}

/**
 * A BlurHash, as a background that is stretched to its place. Not a canvas: each would be a layer of its own,
 * and a screen full of layers costs frames.
 */
export function Blur({ hash }: { hash: string }) {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(
    () =>
      paintSoon(() => {
        if (place.current && isBlurhashValid(hash).result) {
          place.current.style.backgroundImage = `url("${bitmapUrl(decode(hash, EDGE, EDGE), EDGE)}")`;
        }
      }),
    [hash],
  );
  return <span className="blur" ref={place} aria-hidden="true" />;
}
