import { type SubmitEvent, useState } from 'react';
import { Problem } from '../api/problem';
import { closeAccount, reopenAccount } from '../api/settings';
import { refreshMe, useMe } from '../app/session';
import { formats, t } from '../i18n';
import { Dialog } from '../ui/Dialog';
import { say } from '../ui/toasts';
import { textOf } from './AccountForm';
import { Field } from './Field';

/** Closing the account: for a while it can be opened again. */
export function CloseSection() {
  const me = useMe();
  const [asking, setAsking] = useState(false);
  const reopen = () => {
    reopenAccount().then(refreshMe, (error: unknown) => say(Problem.of(error).detail));
  };
  return (
    <section className="panel">
      <h2>{t('settings.close')}</h2>
      {me?.closesAt ? (
        <>
          <p>{t('settings.closing', { date: formats.dateTime(new Date(me.closesAt)) })}</p>
          <button type="button" className="button" onClick={reopen}>
            {t('settings.reopen')}
          </button>
        </>
      ) : (
        <>
          <p className="hint">{t('settings.closeHint')}</p>
          <button type="button" className="button" onClick={() => setAsking(true)}>
            {t('settings.close')}
          </button>
        </>
      )}
      {asking && <CloseDialog onClose={() => setAsking(false)} />}
    </section>
  );
}

function CloseDialog({ onClose }: { onClose: () => void }) {
  const [problem, setProblem] = useState<Problem>();
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    closeAccount(textOf(new FormData(event.currentTarget), 'password'))
      .then(refreshMe)
      .then(onClose, (error: unknown) => setProblem(Problem.of(error)));
  };
  return (
    <Dialog title={t('settings.close')} role="alertdialog" onClose={onClose}>
      <p>{t('settings.closeDetail')}</p>
      <form className="dialog-form" onSubmit={submit}>
        <Field label={t('people.password')} name="password" type="password" autoComplete="current-password" required problem={problem} />
        {problem && problem.errors.length === 0 && (
          <p className="error" role="alert">
            {problem.detail}
          </p>
        )}
        <div className="actions">
          <button type="button" className="button" onClick={onClose}>
            {t('app.cancel')}
          </button>
          <button type="submit" className="button danger">
            {t('settings.close')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
