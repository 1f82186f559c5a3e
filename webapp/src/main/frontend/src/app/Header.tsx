import { lazy, Suspense, useState } from 'react';
import { Link } from 'wouter';
import { ROOT } from '../api/root';
import type { Me } from '../api/types';
import { t } from '../i18n';
import { PRODUCT_NAME } from '../product';
import { SearchBox } from '../search/SearchBox';
import { Face } from '../ui/Face';
import { AddButton } from '../upload/AddButton';
import { useFeature, usePlatform, useSession } from './session';

const AccountMenu = lazy(() => import('./AccountMenu'));

export function Header() {
  const { me } = useSession();
  const canSearch = useFeature('search');
  return (
    <header className="app-header">
      <Link href="/" className="brand">
        <img src={`${ROOT}/favicon.svg`} alt="" width={28} height={28} />
        <span>{PRODUCT_NAME}</span>
      </Link>
      <div className="app-header-middle">{me && canSearch && <SearchBox />}</div>
      {me && (
        <>
          <AddButton />
          <Account me={me} />
        </>
      )}
      {me === null && <StrangerLinks />}
    </header>
  );
}

/** The menu is loaded when somebody wants it. */
function Account({ me }: { me: Me }) {
  const [wanted, setWanted] = useState(false);
  const avatar = <Avatar me={me} onWanted={() => setWanted(true)} />;
  return wanted ? (
    <Suspense fallback={avatar}>
      <AccountMenu me={me} />
    </Suspense>
  ) : (
    avatar
  );
}

function Avatar({ me, onWanted }: { me: Me; onWanted: () => void }) {
  return (
    <button
      type="button"
      className="avatar"
      aria-haspopup="menu"
      aria-label={t('header.account', { name: me.displayName })}
      onClick={onWanted}
    >
      <Face me={me} />
    </button>
  );
}

function StrangerLinks() {
  const registration = usePlatform()?.registration;
  return (
    <nav className="stranger-links" aria-label={t('header.strangers')}>
      {registration === 'open' && <Link href="/register">{t('people.register')}</Link>}
      <Link href="/login" className="button primary">
        {t('people.logIn')}
      </Link>
    </nav>
  );
}
