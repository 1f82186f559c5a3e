import { type SubmitEvent, useId, useState } from 'react';
import type { Photo } from '../api/types';
import { t } from '../i18n';
import { Dialog } from '../ui/Dialog';
import { addTags } from './actions';

/** Tags for many photos at once. */
export function TagDialog({ photos, onClose }: { photos: readonly Photo[]; onClose: () => void }) {
  const id = useId();
  const [busy, setBusy] = useState(false);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = new FormData(event.currentTarget).get('tags');
    const names = typeof text === 'string' ? text.split(',') : [];
    const tags = names.map((tag) => tag.trim()).filter((tag) => tag !== '');
    setBusy(true);
    void addTags(photos, tags).finally(onClose);
  };
  return (
    <Dialog title={t('many.tagTitle', { count: photos.length })} onClose={onClose}>
      <form className="dialog-form" onSubmit={submit}>
        <label htmlFor={id}>{t('many.tags')}</label>
        {/* The dialog was opened to type here. */}
        {/* eslint-disable-next-line jsx-a11y/no-autofocus */}
        <input id={id} name="tags" required maxLength={300} autoComplete="off" autoFocus />
        <div className="actions">
          <button type="button" className="button" onClick={onClose}>
            {t('app.cancel')}
          </button>
          <button type="submit" className="button primary" disabled={busy}>
            {t('photo.add')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
