import { useTitle } from '../app/useTitle';
import { fetchShares, revokeShare, type Share } from '../api/shares';
import { formats, t } from '../i18n';
import { useList } from '../people/useList';
import '../people/settings.css';
import { say } from '../ui/toasts';

/** One's own links: what they show, and how to end them. */
export default function SharesPage() {
  useTitle(t('nav.shares'));
  const { items, isPending, change } = useList('shares', fetchShares);
  return (
    <div className="settings-page">
      <h1 className="page-title">{t('nav.shares')}</h1>
      {!isPending && items.length === 0 && (
        <section className="empty">
          <h2>{t('share.none')}</h2>
          <p>{t('share.noneDetail')}</p>
        </section>
      )}
      {items.length > 0 && (
        <ul className="plain-list panel">
          {items.map((share) => (
            <ShareRow key={share.id} share={share} onRevoke={() => change(() => revokeShare(share.id))} />
          ))}
        </ul>
      )}
    </div>
  );
}

function ShareRow({ share, onRevoke }: { share: Share; onRevoke: () => void }) {
  const { href, title, photos, hasPassword, expiresAt, createdAt, isExpired } = share;
  const name = title ?? t('search.photos', { count: photos });
  const facts = [
    t('search.photos', { count: photos }),
    t('share.madeOn', { date: formats.date(new Date(createdAt)) }),
    hasPassword ? t('share.withPassword') : '',
    isExpired ? t('share.expired') : '',
    expiresAt !== undefined && !isExpired ? t('app.until', { date: formats.date(new Date(expiresAt)) }) : '',
  ];
  const copy = () => {
    void navigator.clipboard
      .writeText(new URL(href, window.location.href).href)
      .then(() => say(t('share.copied')));
  };
  return (
    <li>
      <span>
        <a href={href}>{name}</a>
        <span className="hint block">{facts.filter(Boolean).join(' · ')}</span>
      </span>
      <span className="row-actions">
        <button type="button" className="button small" aria-label={t('share.copyLink', { name })} onClick={copy}>
          {t('app.copy')}
        </button>
        <button type="button" className="button small" aria-label={t('share.revokeLink', { name })} onClick={onRevoke}>
          {t('app.revoke')}
        </button>
      </span>
    </li>
  );
}
