import type { Problem } from '../api/problem';
import { t } from '../i18n';
import { Field } from './Field';

/** Name and password of a new account. */
export function NewAccountFields({ problem }: { problem: Problem | undefined }) {
  return (
    <>
      <Field
        label={t('people.username')}
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        hint={t('people.usernameHint')}
        required
        problem={problem}
      />
      <Field
        label={t('people.newPassword')}
        name="password"
        type="password"
        autoComplete="new-password"
        required
        problem={problem}
      />
    </>
  );
}
