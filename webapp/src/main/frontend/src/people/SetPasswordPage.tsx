import { useState } from 'react';
import { Link } from 'wouter';
import { setPassword } from '../api/settings';
import { useTitle } from '../app/useTitle';
import { t } from '../i18n';
import { AccountForm, textOf } from './AccountForm';
import { Field } from './Field';
import { useLinkSecret } from './useLinkSecret';

/** A new password, by a link from an administrator. */
export default function SetPasswordPage() {
  const key = useLinkSecret('key');
  const [done, setDone] = useState(false);
  useTitle(t('settings.changePassword'));
  if (key === undefined || done) {
    return (
      <section className="card">
        <h1>{t('settings.changePassword')}</h1>
        <p>{done ? t('settings.passwordChanged') : t('people.wholeLink')}</p>
        <p>
          <Link href="/login">{t('people.logIn')}</Link>
        </p>
      </section>
    );
  }
  const submit = async (data: FormData) => {
    await setPassword(key, textOf(data, 'password'));
    setDone(true);
  };
  return (
    <AccountForm title={t('settings.changePassword')} submitLabel={t('settings.changePassword')} submit={submit}>
      {(problem) => (
        <Field label={t('people.newPassword')} name="password" type="password" autoComplete="new-password" required problem={problem} />
      )}
    </AccountForm>
  );
}
