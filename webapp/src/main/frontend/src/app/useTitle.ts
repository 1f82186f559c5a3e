import { useEffect } from 'react';
import { t } from '../i18n';

/** Names the page in the browser's tab; the page underneath gets its name back afterwards. */
export function useTitle(title: string) {
  useEffect(() => {
    const before = document.title;
    document.title = t('app.pageTitle', { page: title });
    return () => {
      document.title = before;
    };
  }, [title]);
}
