import { Link } from 'wouter';
import { t } from '../i18n';
import { useTitle } from './useTitle';

export function NotFound() {
  useTitle(t('notFound.title'));
  return (
    <section className="empty">
      <h1>{t('notFound.title')}</h1>
      <p>{t('notFound.detail')}</p>
      <p>
        <Link href="/">{t('notFound.home')}</Link>
      </p>
    </section>
  );
}
