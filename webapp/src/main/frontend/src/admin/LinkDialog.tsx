import type { Link } from '../api/admin';
import { formats, t } from '../i18n';
import { CopyField } from '../ui/CopyField';
import { Dialog } from '../ui/Dialog';

/** A link that works once, shown once. */
export function LinkDialog({ link, onClose }: { link: Link; onClose: () => void }) {
  return (
    <Dialog title={t('admin.linkTitle')} onClose={onClose}>
      <p>{t('admin.linkDetail', { date: formats.dateTime(new Date(link.expiresAt)) })}</p>
      <CopyField label={t('admin.link')} text={new URL(link.href ?? '', window.location.href).href} />
      <div className="actions">
        <button type="button" className="button" onClick={onClose}>
          {t('app.close')}
        </button>
      </div>
    </Dialog>
  );
}
