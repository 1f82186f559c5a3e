import { Link, useLocation, useSearch } from 'wouter';
import { logIn } from '../api/account';
import { safeNext } from '../app/paths';
import { useSession } from '../app/SessionContext';
import { useTitle } from '../app/useTitle';
import { messages } from '../messages';
import { AccountForm, textOf } from './AccountForm';
import { Field } from './Field';

const texts = messages.account;

export function LoginPage() {
  const { refresh } = useSession();
  const [, navigate] = useLocation();
  const search = useSearch();
  useTitle(texts.logInTitle);
  const submit = async (data: FormData) => {
    await logIn({ username: textOf(data, 'username'), password: textOf(data, 'password') });
    await refresh();
    navigate(safeNext(search), { replace: true });
  };
  return (
    <AccountForm
      title={texts.logInTitle}
      submitLabel={texts.logIn}
      submit={submit}
      footer={
        <p>
          {texts.noAccount} <Link href="/register">{texts.register}</Link>
        </p>
      }
    >
      {(problem) => (
        <>
          <Field
            label={texts.username}
            name="username"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
            problem={problem}
          />
          <Field
            label={texts.password}
            name="password"
            type="password"
            autoComplete="current-password"
            required
            problem={problem}
          />
        </>
      )}
    </AccountForm>
  );
}
