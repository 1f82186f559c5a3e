import { useState } from 'react';
import { fetchInvitations, type Link, makeInvitation, revokeInvitation } from '../api/admin';
import { formats, t } from '../i18n';
import { Dialog } from '../ui/Dialog';
import { Icon } from '../ui/Icon';
import { useAct, useWatched } from './useAdmin';

/** Invites people, and takes invitations back that weren't used. */
export function Invitations({ onMade }: { onMade: (link: Link) => void }) {
  const [isListing, setListing] = useState(false);
  const make = useAct('invitations', async () => onMade(await makeInvitation('')));
  return (
    <div className="row-actions">
      <button type="button" className="button" onClick={() => setListing(true)}>
        {t('admin.invitations')}
      </button>
      <button type="button" className="button primary" disabled={make.isPending} onClick={() => make.mutate(undefined)}>
        <Icon name="person" />
        {t('admin.invite')}
      </button>
      {isListing && <OpenInvitations onClose={() => setListing(false)} />}
    </div>
  );
}

function OpenInvitations({ onClose }: { onClose: () => void }) {
  const invitations = useWatched('invitations', fetchInvitations, false);
  const revoke = useAct('invitations', revokeInvitation);
  const items = invitations.data?.items ?? [];
  return (
    <Dialog title={t('admin.invitations')} onClose={onClose}>
      {items.length === 0 && <p>{t('admin.noInvitations')}</p>}
      <ul className="plain-list">
        {items.map(({ id, note, expiresAt }) => (
          <li key={id}>
            <span>
              {note ?? t('admin.invitation')}
              <span className="hint">{t('app.until', { date: formats.dateTime(new Date(expiresAt)) })}</span>
            </span>
            <button type="button" className="button small" onClick={() => revoke.mutate(id)}>
              {t('app.revoke')}
            </button>
          </li>
        ))}
      </ul>
      <div className="actions">
        <button type="button" className="button" onClick={onClose}>
          {t('app.close')}
        </button>
      </div>
    </Dialog>
  );
}
