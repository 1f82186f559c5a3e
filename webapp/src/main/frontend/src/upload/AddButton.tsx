import { lazy, Suspense, useState } from 'react';
import { t } from '../i18n';
import { Icon } from '../ui/Icon';

const AddMenu = lazy(() => import('./AddMenu'));

/** The menu behind it is loaded when somebody wants it. */
export function AddButton() {
  const [wanted, setWanted] = useState(false);
  const button = (
    <button
      type="button"
      className="button primary add"
      aria-haspopup="menu"
      aria-label={t('upload.add')}
      onClick={() => setWanted(true)}
    >
      <Icon name="upload" />
      <span>{t('upload.add')}</span>
    </button>
  );
  return wanted ? (
    <Suspense fallback={button}>
      <AddMenu />
    </Suspense>
  ) : (
    button
  );
}
