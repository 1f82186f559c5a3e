import type { Photo } from '../api/types';
import { formats, known, t } from '../i18n';
import { Icon } from '../ui/Icon';
import { humanise } from './fields';

/** The original and everything that was made of it, to download. */
export function RenditionsSection({ photo }: { photo: Photo }) {
  const { width, height, mediaType, size } = photo;
  const original = photo.original
    ? [{ name: 'original', width, height, mediaType, size, href: photo.original.href }]
    : [];
  return (
    <section className="info-section">
      <h3>{t('photo.files')}</h3>
      <ul className="renditions">
        {[...original, ...photo.renditions].map((file) => (
          <li key={file.name}>
            <a href={file.href} download={`${baseName(photo.fileName)}-${file.name}`}>
              <Icon name="download" />
              <span>{known(`rendition.${file.name}`) ?? humanise(file.name)}</span>
              <span className="hint">
                {file.width} × {file.height} · {formats.bytes(file.size)}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

const baseName = (fileName: string) => fileName.replace(/\.[^.]+$/, '');
