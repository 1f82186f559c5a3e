import { decode, isBlurhashValid } from 'blurhash';
import { useLayoutEffect, useRef } from 'react';

const EDGE = 24;

/** A BlurHash, painted; stretched to its place by the style sheet. */
export function Blur({ hash }: { hash: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context && isBlurhashValid(hash).result) {
      const pixels = new Uint8ClampedArray(decode(hash, EDGE, EDGE));
      context.putImageData(new ImageData(pixels, EDGE, EDGE), 0, 0);
    }
  }, [hash]);
  return <canvas className="blur" ref={canvas} width={EDGE} height={EDGE} aria-hidden="true" />;
}
