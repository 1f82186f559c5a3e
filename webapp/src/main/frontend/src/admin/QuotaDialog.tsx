import { type SubmitEvent, useId } from 'react';
import type { Quota, User } from '../api/admin';
import { t } from '../i18n';
import { textOf } from '../people/AccountForm';
import { Dialog } from '../ui/Dialog';

const GIGA = 1_000_000_000;

interface Props {
  readonly user: User;
  readonly onSave: (quota: Quota) => void;
  readonly onClose: () => void;
}

/** How much a user may keep; an empty field is as the platform's settings say. */
export function QuotaDialog({ user, onSave, onClose }: Props) {
  const id = useId();
  const { maxBytes, maxPhotos } = user.quota;
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const bytes = textOf(data, 'gigabytes');
    const photos = textOf(data, 'photos');
    onSave({
      ...(bytes !== '' && { maxBytes: Math.round(Number(bytes) * GIGA) }),
      ...(photos !== '' && { maxPhotos: Number(photos) }),
    });
    onClose();
  };
  return (
    <Dialog title={t('admin.quotaOf', { name: user.displayName })} onClose={onClose}>
      <form className="dialog-form" onSubmit={submit}>
        <label htmlFor={`${id}-bytes`}>{t('admin.gigabytes')}</label>
        <input id={`${id}-bytes`} name="gigabytes" type="number" min={0} step="any" defaultValue={maxBytes === undefined ? '' : maxBytes / GIGA} />
        <label htmlFor={`${id}-photos`}>{t('admin.photos')}</label>
        <input id={`${id}-photos`} name="photos" type="number" min={0} step={1} defaultValue={maxPhotos ?? ''} />
        <p className="hint">{t('admin.quotaHint')}</p>
        <div className="actions">
          <button type="button" className="button" onClick={onClose}>
            {t('app.cancel')}
          </button>
          <button type="submit" className="button primary">
            {t('app.save')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
