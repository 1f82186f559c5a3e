import type { Problem } from '../api/problem';
import { t } from '../i18n';
import { Stage } from './Stage';

interface Props {
  readonly isMissing: boolean;
  readonly problem: Problem | undefined;
  readonly onClose: () => void;
}

/** In place of a photo that is still to come, or that isn't there. */
export function LightboxMessage({ isMissing, problem, onClose }: Props) {
  return (
    <Stage label={t('photo.viewer', { name: '' })} onClose={onClose}>
      <div className="lightbox-message">
        {isMissing || problem ? (
          <>
            <h2>{isMissing ? t('notFound.title') : t('photo.failed')}</h2>
            <p>{isMissing ? t('notFound.detail') : problem?.detail}</p>
            <button type="button" className="button" onClick={onClose}>
              {t('app.close')}
            </button>
          </>
        ) : (
          <p>{t('app.loading')}</p>
        )}
      </div>
    </Stage>
  );
}
