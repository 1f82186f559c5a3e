import { lazy, Suspense } from 'react';
import type { Photo } from '../api/types';
import { t } from '../i18n';
import { placeOf, placeText } from './fields';
import { usePhotoChange } from './usePhotoChange';

const WorldMap = lazy(() => import('./WorldMap'));

/** Where it was taken, on a map of our own: nobody else is asked, or told. */
export function PlaceSection({ photo, isOwn }: { photo: Photo; isOwn: boolean }) {
  const { change, busy } = usePhotoChange(photo);
  const place = placeOf(photo.fields ?? {});
  if (!place) {
    return null;
  }
  return (
    <section className="info-section">
      <h3>{t('photo.place')}</h3>
      <Suspense fallback={<div className="world" />}>
        <WorldMap place={place} />
      </Suspense>
      <p className="hint">{placeText(place)}</p>
      {isOwn && photo.visibility !== 'private' && (
        <label className="check">
          <input
            type="checkbox"
            checked={photo.publicLocation === true}
            disabled={busy}
            onChange={(event) => void change({ publicLocation: event.target.checked })}
          />
          {t('photo.publicLocation')}
        </label>
      )}
    </section>
  );
}
