import { decode, isBlurhashValid } from 'blurhash';
import { useEffect, useRef } from 'react';
import { averageColour } from './averageColour';
import { bitmapUrl } from './bitmap';

const EDGE = 12;
/** Pictures that come this fast need none but the colour, and while somebody scrolls nearly all do. */
const PATIENCE_MS = 150;
/** Each is a file to the browser, which takes it about a millisecond. */
const IN_A_FRAME = 3;

const waiting = new Map<() => void, number>();
let frame = 0;

/** Paints after a while, in turn, a few a frame. */
function paintLater(paint: () => void): () => void {
  waiting.set(paint, performance.now() + PATIENCE_MS);
  frame ||= requestAnimationFrame(paintSome);
  return () => void waiting.delete(paint);
}

function paintSome(now: number) {
  let left = IN_A_FRAME;
  for (const [paint, due] of waiting) {
    if (due > now || left === 0) {
      break;
    }
    waiting.delete(paint);
    paint();
    left -= 1;
  }
  frame = waiting.size > 0 ? requestAnimationFrame(paintSome) : 0;
}

/**
 * What a picture will look like, until it is there: its average colour at once, a BlurHash if it takes longer.
 * That is a background which is stretched to its place. Not a canvas: each would be a layer of its own, and a
 * screen full of layers costs frames.
 */
export function Blur({ hash }: { hash: string }) {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(
    () =>
      paintLater(() => {
        const span = place.current;
        const isNeeded = span && !(span.previousElementSibling as HTMLElement | null)?.dataset['loaded'];
        if (isNeeded && isBlurhashValid(hash).result) {
          span.style.backgroundImage = `url("${bitmapUrl(decode(hash, EDGE, EDGE), EDGE)}")`;
        }
      }),
    [hash],
  );
  return <span className="blur" ref={place} style={{ backgroundColor: averageColour(hash) }} aria-hidden="true" />;
}
