import { useLocation } from 'wouter';
import { logIn, setUp } from '../api/account';
import { refreshMe } from '../app/session';
import { useTitle } from '../app/useTitle';
import { t } from '../i18n';
import { AccountForm, textOf } from './AccountForm';
import { NewAccountFields } from './NewAccountFields';
import { useLinkSecret } from './useLinkSecret';

/** Makes the first administrator, by the link that the first start printed. */
export default function SetupPage() {
  const [, navigate] = useLocation();
  const token = useLinkSecret('token');
  useTitle(t('people.setUp'));
  if (!token) {
    return (
      <section className="card">
        <h1>{t('people.setUp')}</h1>
        <p>{t('people.setUpNoToken')}</p>
      </section>
    );
  }
  const submit = async (data: FormData) => {
    const username = textOf(data, 'username');
    const password = textOf(data, 'password');
    await setUp({ token, username, password });
    await logIn({ username, password });
    await refreshMe();
    navigate('/', { replace: true });
  };
  return (
    <AccountForm title={t('people.setUp')} submitLabel={t('people.makeAccount')} submit={submit}>
      {(problem) => (
        <>
          <p>{t('people.setUpIntro')}</p>
          <NewAccountFields problem={problem} />
        </>
      )}
    </AccountForm>
  );
}
