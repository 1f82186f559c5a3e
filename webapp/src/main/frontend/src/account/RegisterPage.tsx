import { Link, useLocation } from 'wouter';
import { logIn, register } from '../api/account';
import { useSession } from '../app/SessionContext';
import { useTitle } from '../app/useTitle';
import { messages } from '../messages';
import { AccountForm, textOf } from './AccountForm';
import { Field } from './Field';
import { NewAccountFields } from './NewAccountFields';

const texts = messages.account;

export function RegisterPage() {
  const { refresh } = useSession();
  const [, navigate] = useLocation();
  useTitle(texts.registerTitle);
  const submit = async (data: FormData) => {
    const username = textOf(data, 'username');
    const password = textOf(data, 'password');
    const displayName = textOf(data, 'displayName').trim();
    await register({ username, password, ...(displayName && { displayName }) });
    await logIn({ username, password });
    await refresh();
    navigate('/', { replace: true });
  };
  return (
    <AccountForm
      title={texts.registerTitle}
      submitLabel={texts.register}
      submit={submit}
      footer={
        <p>
          {texts.haveAccount} <Link href="/login">{texts.logIn}</Link>
        </p>
      }
    >
      {(problem) => (
        <>
          <NewAccountFields problem={problem} />
          <Field label={texts.displayName} name="displayName" autoComplete="name" problem={problem} />
        </>
      )}
    </AccountForm>
  );
}
