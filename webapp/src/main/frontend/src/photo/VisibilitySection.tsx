import { useId } from 'react';
import type { Photo, Visibility } from '../api/types';
import { t } from '../i18n';
import { usePhotoChange } from './usePhotoChange';

export const VISIBILITIES: readonly Visibility[] = ['private', 'unlisted', 'public'];

/** Who may see the photo. */
export function VisibilitySection({ photo }: { photo: Photo }) {
  const id = useId();
  const { change, busy, problem } = usePhotoChange(photo);
  return (
    <section className="info-section">
      <h3>
        <label htmlFor={id}>{t('photo.visibility')}</label>
      </h3>
      <select
        id={id}
        value={photo.visibility}
        disabled={busy}
        onChange={(event) => void change({ visibility: event.target.value as Visibility })}
      >
        {VISIBILITIES.map((visibility) => (
          <option key={visibility} value={visibility}>
            {t(`visibility.${visibility}`)}
          </option>
        ))}
      </select>
      {problem && (
        <p className="error" role="alert">
          {problem.detail}
        </p>
      )}
    </section>
  );
}
