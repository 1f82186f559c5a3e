import { useState } from 'react';
import { Problem } from '../api/problem';
import { changeMe } from '../api/settings';
import type { Photo } from '../api/types';
import { refreshMe, useMe } from '../app/session';
import { t } from '../i18n';

/** Makes one's own photo the one that stands for oneself, or no longer so. */
export function AvatarSection({ photo }: { photo: Photo }) {
  const isAvatar = useMe()?.avatar?.photo === photo.id;
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const change = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      await changeMe({ avatar: isAvatar ? null : photo.id });
      await refreshMe();
    } catch (error) {
      setProblem(Problem.of(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className="info-section">
      <h3>{t('photo.avatar')}</h3>
      <button type="button" className="button" disabled={busy} onClick={() => void change()}>
        {t(isAvatar ? 'photo.avatarRemove' : 'photo.avatarUse')}
      </button>
      {problem ? (
        <p className="error" role="alert">
          {problem.detail}
        </p>
      ) : (
        <p className="hint">{t('photo.avatarHint')}</p>
      )}
    </section>
  );
}
