import { unlockShared } from '../api/shares';
import { t } from '../i18n';
import { AccountForm, textOf } from '../people/AccountForm';
import { Field } from '../people/Field';

/** The door of a link that needs a password. */
export function SharePassword({ secret, onOpen }: { secret: string; onOpen: () => void }) {
  const submit = async (data: FormData) => {
    await unlockShared(secret, textOf(data, 'password'));
    onOpen();
  };
  return (
    <AccountForm title={t('share.locked')} submitLabel={t('share.open')} submit={submit}>
      {(problem) => (
        <Field label={t('people.password')} name="password" type="password" autoComplete="off" required problem={problem} />
      )}
    </AccountForm>
  );
}
