import { useLocation } from 'wouter';
import { logOut } from '../api/account';
import type { Me } from '../api/types';
import { formats, t } from '../i18n';
import { Face } from '../ui/Face';
import { Menu } from '../ui/Menu';
import { uploader } from '../upload';
import { libraryPath } from './paths';
import { forgetMe } from './session';

/** Who is logged in, and the way out. */
export default function AccountMenu({ me }: { me: Me }) {
  const [, navigate] = useLocation();
  const leave = async () => {
    await logOut();
    uploader.discard();
    forgetMe();
    navigate('/login');
  };
  return (
    <Menu
      startsOpen
      label={t('header.account', { name: me.displayName })}
      buttonClass="avatar"
      button={<Face me={me} />}
      about={
        <div className="menu-about">
          <strong>{me.displayName}</strong>
          {me.usage && (
            <span className="hint">
              {t('header.usage', { count: me.usage.photos, bytes: formats.bytes(me.usage.bytes) })}
            </span>
          )}
        </div>
      }
      entries={[
        { icon: 'person', label: t('header.publicPage'), act: () => navigate(libraryPath(me.username)) },
        { icon: 'settings', label: t('header.settings'), act: () => navigate('/settings') },
        { icon: 'leave', label: t('header.logOut'), act: () => void leave() },
      ]}
    />
  );
}
