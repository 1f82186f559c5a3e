import { useLocation, useSearch } from 'wouter';
import { logIn, setUp } from '../api/account';
import { useSession } from '../app/SessionContext';
import { useTitle } from '../app/useTitle';
import { messages } from '../messages';
import { AccountForm, textOf } from './AccountForm';
import { NewAccountFields } from './NewAccountFields';

const texts = messages.account;

/** Makes the first administrator, by the link that the first start printed. */
export function SetupPage() {
  const { refresh } = useSession();
  const [, navigate] = useLocation();
  const token = new URLSearchParams(useSearch()).get('token');
  useTitle(texts.setUpTitle);
  if (!token) {
    return (
      <section className="card">
        <h1>{texts.setUpTitle}</h1>
        <p>{texts.setUpNoToken}</p>
      </section>
    );
  }
  const submit = async (data: FormData) => {
    const username = textOf(data, 'username');
    const password = textOf(data, 'password');
    await setUp({ token, username, password });
    await logIn({ username, password });
    await refresh();
    navigate('/', { replace: true });
  };
  return (
    <AccountForm title={texts.setUpTitle} submitLabel={texts.setUp} submit={submit}>
      {(problem) => (
        <>
          <p>{texts.setUpIntro}</p>
          <NewAccountFields problem={problem} />
        </>
      )}
    </AccountForm>
  );
}
