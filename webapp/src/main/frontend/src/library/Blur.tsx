import { decode, isBlurhashValid } from 'blurhash';
import { useEffect, useRef } from 'react';

const EDGE = 16;
/** In a frame, at most: a screen full of photos has some 60 to paint. */
const PAINTING_MS = 6;

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

/** A BlurHash, painted; stretched to its place by the style sheet. */
export function Blur({ hash }: { hash: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(
    () =>
      paintSoon(() => {
        const context = canvas.current?.getContext('2d');
        if (context && isBlurhashValid(hash).result) {
          const pixels = new Uint8ClampedArray(decode(hash, EDGE, EDGE));
          context.putImageData(new ImageData(pixels, EDGE, EDGE), 0, 0);
        }
      }),
    [hash],
  );
  return <canvas className="blur" ref={canvas} width={EDGE} height={EDGE} aria-hidden="true" />;
}
