import { type SubmitEvent, useState } from 'react';
import { Problem } from '../api/problem';
import { makeShare, type Share } from '../api/shares';
import type { Photo } from '../api/types';
import { queryClient } from '../app/queryClient';
import { formats, t } from '../i18n';
import { textOf } from '../people/AccountForm';
import { Field } from '../people/Field';
import '../people/people.css';
import { CopyField } from '../ui/CopyField';
import { Dialog } from '../ui/Dialog';

interface Props {
  readonly photos: readonly Photo[];
  readonly onClose: () => void;
}

/** Makes a link to some photos, and shows it. */
export default function ShareDialog({ photos, onClose }: Props) {
  const [made, setMade] = useState<Share>();
  return (
    <Dialog title={t('share.title', { count: photos.length })} onClose={onClose}>
      {made ? <Made share={made} onClose={onClose} /> : <NewShare photos={photos} onMade={setMade} onClose={onClose} />}
    </Dialog>
  );
}

function NewShare({ photos, onMade, onClose }: Props & { onMade: (share: Share) => void }) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setBusy(true);
    makeShare(wanted(photos, new FormData(event.currentTarget)))
      .then((share) => {
        void queryClient.invalidateQueries({ queryKey: ['shares'] });
        onMade(share);
      })
      .catch((error: unknown) => setProblem(Problem.of(error)))
      .finally(() => setBusy(false));
  };
  return (
    <form className="dialog-form" onSubmit={submit}>
      <Field label={t('share.name')} name="title" maxLength={200} problem={problem} />
      <Field label={t('people.password')} name="password" type="password" autoComplete="new-password" hint={t('share.passwordHint')} problem={problem} />
      <Field label={t('share.until')} name="until" type="date" min={new Date().toISOString().slice(0, 10)} problem={problem} />
      <label className="check">
        <input type="checkbox" name="originals" />
        {t('share.originals')}
      </label>
      {problem && problem.errors.length === 0 && (
        <p className="error" role="alert">
          {problem.detail}
        </p>
      )}
      <div className="actions">
        <button type="button" className="button" onClick={onClose}>
          {t('app.cancel')}
        </button>
        <button type="submit" className="button primary" disabled={busy}>
          {t('share.make')}
        </button>
      </div>
    </form>
  );
}

function wanted(photos: readonly Photo[], data: FormData) {
  const title = textOf(data, 'title').trim();
  const password = textOf(data, 'password');
  const until = textOf(data, 'until');
  return {
    photos: photos.map(({ id }) => id),
    originals: data.get('originals') !== null,
    ...(title !== '' && { title }),
    ...(password !== '' && { password }),
    // To the end of that day, by the owner's clock.
    ...(until !== '' && { expiresAt: new Date(`${until}T23:59:59`).toISOString() }),
  };
}

function Made({ share, onClose }: { share: Share; onClose: () => void }) {
  const href = new URL(share.href, window.location.href).href;
  return (
    <>
      <CopyField label={t('share.link')} text={href} />
      <p className="hint">
        {share.hasPassword ? t('share.needsPassword') : t('share.anybody')}
        {share.expiresAt !== undefined && ` ${t('app.until', { date: formats.dateTime(new Date(share.expiresAt)) })}`}
      </p>
      <div className="actions">
        <button type="button" className="button" onClick={onClose}>
          {t('app.close')}
        </button>
      </div>
    </>
  );
}
