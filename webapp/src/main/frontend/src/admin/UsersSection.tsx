import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { fetchUsers, type Link as OneTimeLink } from '../api/admin';
import { Problem } from '../api/problem';
import { queryClient } from '../app/queryClient';
import { t } from '../i18n';
import { LoadMore } from '../ui/LoadMore';
import { ProblemNote } from '../ui/ProblemNote';
import { Invitations } from './Invitations';
import { LinkDialog } from './LinkDialog';
import { UserRow } from './UserRow';

/** Who has an account, how much they keep, and what administrators may do about it. */
export function UsersSection() {
  const [text, setText] = useState('');
  const [link, setLink] = useState<OneTimeLink>();
  const users = useInfiniteQuery(
    {
      queryKey: ['admin', 'users', text],
      queryFn: ({ pageParam }) => fetchUsers(text, pageParam),
      initialPageParam: null as string | null,
      getNextPageParam: ({ next }) => next,
      placeholderData: (before) => before,
    },
    queryClient,
  );
  const items = users.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section aria-label={t('admin.users')}>
      <div className="admin-head">
        <input
          type="search"
          className="admin-search"
          aria-label={t('admin.findUser')}
          placeholder={t('admin.findUser')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Invitations onMade={setLink} />
      </div>
      {users.error && <ProblemNote problem={Problem.of(users.error)} onRetry={() => void users.refetch()} />}
      {/* Wide on a phone, hence it scrolls, hence the keyboard has to reach it. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="table" tabIndex={0} role="group" aria-label={t('admin.users')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('admin.user')}</th>
              <th scope="col">{t('admin.state')}</th>
              <th scope="col" className="number">
                {t('admin.keeps')}
              </th>
              <th scope="col" className="last-seen">
                {t('admin.lastSeen')}
              </th>
              <th scope="col" className="actions">
                <span className="visually-hidden">{t('admin.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map((user) => (
              <UserRow key={user.id} user={user} onLink={setLink} />
            ))}
          </tbody>
        </table>
      </div>
      {users.hasNextPage && <LoadMore key={items.length} onNear={() => void users.fetchNextPage()} />}
      {link && <LinkDialog link={link} onClose={() => setLink(undefined)} />}
    </section>
  );
}
