import { t } from '../i18n';
import { chooseFiles } from '../upload/chosenFiles';

/** Invites to the first upload. */
export function EmptyLibrary({ isOwn }: { isOwn: boolean }) {
  if (!isOwn) {
    return <p className="empty">{t('library.emptyOther')}</p>;
  }
  return (
    <section className="empty inviting">
      <svg viewBox="0 0 64 48" aria-hidden="true">
        <rect x="1.5" y="1.5" width="61" height="45" rx="6" />
        <circle cx="46" cy="15" r="5" />
        <path d="M6 42 22 20l11 14 6-7 19 15" />
      </svg>
      <h2>{t('library.empty')}</h2>
      <p>{t('library.emptyDetail')}</p>
      <button type="button" className="button primary" onClick={() => chooseFiles('files')}>
        {t('upload.chooseFiles')}
      </button>
    </section>
  );
}
