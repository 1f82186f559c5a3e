import type { Photo } from '../api/types';
import { t } from '../i18n';

/** What is still to be done for the photo, or could not be. */
export function WorkSection({ photo }: { photo: Photo }) {
  const open = (photo.work ?? []).filter(({ state }) => state !== 'done');
  if (open.length === 0) {
    return null;
  }
  return (
    <section className="info-section">
      <h3>{t('photo.work')}</h3>
      <ul className="open-work">
        {open.map(({ task, state, reason }) => (
          <li key={task} data-state={state}>
            <code>{task}</code> {state === 'owed' ? t('photo.workOwed') : (reason ?? t('problem.noReason'))}
          </li>
        ))}
      </ul>
    </section>
  );
}
