import { useState } from 'react';
import { Link } from 'wouter';
import { changeUser, closeUser, type Link as OneTimeLink, makePasswordLink, type User } from '../api/admin';
import { libraryPath } from '../app/paths';
import { useMe } from '../app/session';
import { formats, t } from '../i18n';
import { Confirm } from '../ui/Confirm';
import { Icon } from '../ui/Icon';
import { Menu, type MenuEntry } from '../ui/Menu';
import { QuotaDialog } from './QuotaDialog';
import { State } from './State';
import { useAct } from './useAdmin';

interface Props {
  readonly user: User;
  readonly onLink: (link: OneTimeLink) => void;
}

/** One user. */
export function UserRow({ user, onLink }: Props) {
  const [asking, setAsking] = useState<'quota' | 'close'>();
  const { id, username, displayName, roles, state, used, quota, lastSeenAt } = user;
  const isMe = useMe()?.id === id;
  const change = useAct('users', (wanted: Parameters<typeof changeUser>[1]) => changeUser(id, wanted));
  const close = useAct('users', () => closeUser(id));
  const makeLink = useAct('users', async () => onLink(await makePasswordLink(id)));
  const isAdmin = roles.includes('admin');
  const entries: MenuEntry[] = [
    { icon: 'settings', label: t('admin.setQuota'), act: () => setAsking('quota') },
    { icon: 'link', label: t('admin.passwordLink'), act: () => makeLink.mutate(undefined) },
  ];
  if (!isMe) {
    entries.push(
      {
        icon: 'star',
        label: t(isAdmin ? 'admin.makeUser' : 'admin.makeAdmin'),
        act: () => change.mutate({ roles: isAdmin ? ['user'] : ['user', 'admin'] }),
      },
      {
        icon: 'lock',
        label: t(state === 'locked' ? 'admin.unlock' : 'admin.lock'),
        act: () => change.mutate({ state: state === 'locked' ? 'active' : 'locked' }),
      },
      { icon: 'trash', label: t('admin.closeUser'), act: () => setAsking('close'), isDangerous: true },
    );
  }
  return (
    <tr>
      <th scope="row">
        <Link href={libraryPath(username)}>{displayName}</Link>
        <span className="hint">
          {username}
          {isAdmin && ` · ${t('admin.isAdmin')}`}
        </span>
      </th>
      <td>
        <State state={state} />
      </td>
      <td className="number">
        {formats.bytes(used.bytes)}
        {quota.maxBytes !== undefined && ` / ${formats.bytes(quota.maxBytes)}`}
        <span className="hint">{t('search.photos', { count: used.photos })}</span>
      </td>
      <td className="last-seen">{lastSeenAt === undefined ? '–' : formats.relative(new Date(lastSeenAt), new Date())}</td>
      <td className="actions">
        <Menu
          label={t('admin.actionsOn', { name: displayName })}
          buttonClass="icon-button"
          button={<Icon name="more" />}
          entries={entries}
        />
        {asking === 'quota' && (
          <QuotaDialog user={user} onSave={(wanted) => change.mutate({ quota: wanted })} onClose={() => setAsking(undefined)} />
        )}
        {asking === 'close' && (
          <Confirm
            title={t('admin.closeTitle', { name: displayName })}
            detail={t('admin.closeDetail')}
            action={t('admin.closeUser')}
            onConfirm={() => close.mutateAsync(undefined).catch(() => undefined).then(() => undefined)}
            onClose={() => setAsking(undefined)}
          />
        )}
      </td>
    </tr>
  );
}
