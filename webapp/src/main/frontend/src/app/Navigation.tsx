import { Link, useLocation } from 'wouter';
import { t } from '../i18n';
import { Icon, type IconName } from '../ui/Icon';
import { libraryPath } from './paths';
import { isAdmin, useFeature, useMe } from './session';

/** The places of the page: at the side of a wide window, at the foot of a phone's. */
export function Navigation() {
  const me = useMe();
  const hasShares = useFeature('shares');
  const hasTrash = useFeature('trash');
  const [location] = useLocation();
  const own = me ? libraryPath(me.username) : '/';
  const isHome = location === '/' || location === own || location.startsWith(`${own}/`);
  return (
    <nav className="navigation" aria-label={t('nav.label')}>
      <Place href="/" icon="photos" label={t('nav.photos')} isCurrent={isHome} />
      {hasShares && (
        <Place href="/shares" icon="share" label={t('nav.shares')} isCurrent={location === '/shares'} />
      )}
      {hasTrash && (
        <Place href="/trash" icon="trash" label={t('nav.trash')} isCurrent={location === '/trash'} />
      )}
      {isAdmin(me) && (
        <Place href="/admin" icon="admin" label={t('nav.admin')} isCurrent={location.startsWith('/admin')} />
      )}
    </nav>
  );
}

interface PlaceProps {
  readonly href: string;
  readonly icon: IconName;
  readonly label: string;
  readonly isCurrent: boolean;
}

function Place({ href, icon, label, isCurrent }: PlaceProps) {
  return (
    <Link href={href} className="place" aria-current={isCurrent ? 'page' : undefined}>
      <Icon name={icon} />
      <span>{label}</span>
    </Link>
  );
}
