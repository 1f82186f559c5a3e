import { type BrowserSession, endOtherSessions, endSession, fetchSessions } from '../api/settings';
import { formats, t } from '../i18n';
import { browserOf } from './browserOf';
import { useList } from './useList';

/** Browsers that are logged in. */
export function SessionsSection() {
  const { items, change } = useList('sessions', fetchSessions);
  return (
    <section className="panel">
      <h2>{t('settings.sessions')}</h2>
      <ul className="plain-list">
        {items.map((session) => (
          <SessionRow key={session.id} session={session} onEnd={() => change(() => endSession(session.id))} />
        ))}
      </ul>
      {items.length > 1 && (
        <button type="button" className="button" onClick={() => change(endOtherSessions)}>
          {t('settings.endOthers')}
        </button>
      )}
    </section>
  );
}

function SessionRow({ session, onEnd }: { session: BrowserSession; onEnd: () => void }) {
  const { address, userAgent, current, lastUsedAt } = session;
  const browser = browserOf(userAgent ?? '') ?? t('settings.unknownBrowser');
  const used = formats.relative(new Date(lastUsedAt), new Date());
  return (
    <li>
      <span>
        {browser} {current && <span className="hint">{t('settings.thisBrowser')}</span>}
        <span className="hint block">
          {[address, used].filter(Boolean).join(' · ')}
        </span>
      </span>
      {!current && (
        <button type="button" className="button small" aria-label={t('settings.endSession', { browser })} onClick={onEnd}>
          {t('settings.end')}
        </button>
      )}
    </li>
  );
}
