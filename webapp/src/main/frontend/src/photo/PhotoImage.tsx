import { useState } from 'react';
import type { Photo } from '../api/types';
import { Blur } from '../library/Blur';
import { altText, PREVIEW, previewsOf, renditionOf, THUMBNAIL } from '../library/previews';
import { messages } from '../messages';

const texts = messages.photo;

/** The photo as large as the window allows, sharpening as better renditions arrive. */
export function PhotoImage({ photo }: { photo: Photo }) {
  const [loaded, setLoaded] = useState(false);
  const thumbnail = renditionOf(photo, THUMBNAIL);
  const preview = renditionOf(photo, PREVIEW) ?? thumbnail;
  if (!preview) {
    return <WithoutPreview photo={photo} />;
  }
  const { width, height } = preview;
  // What "contain" makes of it, for the browser to choose the file by.
  const sizes = `min(100vw, ${((100 * width) / height).toFixed(1)}vh, ${width}px)`;
  return (
    <>
      {!loaded && thumbnail && (
        <img className="viewer-image under" src={thumbnail.href} width={width} height={height} alt="" />
      )}
      <img
        className="viewer-image"
        src={preview.href}
        srcSet={[thumbnail, preview].flatMap((r) => (r ? `${r.href} ${r.width}w` : [])).join(', ')}
        sizes={sizes}
        width={width}
        height={height}
        alt={altText(photo)}
        onLoad={() => setLoaded(true)}
      />
    </>
  );
}

function WithoutPreview({ photo }: { photo: Photo }) {
  const previews = previewsOf(photo);
  return (
    <>
      {photo.placeholder && <Blur hash={photo.placeholder} />}
      <p className="viewer-note">
        {previews.state === 'owed'
          ? texts.preparing
          : texts.noPreview(previews.reason ?? messages.problems.noReason)}
      </p>
    </>
  );
}
