import { Link, useLocation } from 'wouter';
import { logIn, register } from '../api/account';
import { refreshMe, usePlatform } from '../app/session';
import { useTitle } from '../app/useTitle';
import { t } from '../i18n';
import { AccountForm, textOf } from './AccountForm';
import { Field } from './Field';
import { NewAccountFields } from './NewAccountFields';
import { useLinkSecret } from './useLinkSecret';

export default function RegisterPage() {
  const [, navigate] = useLocation();
  useTitle(t('people.register'));
  const registration = usePlatform()?.registration ?? 'open';
  const invitation = useLinkSecret('invitation');
  if (registration === 'closed' || (registration === 'invitation' && invitation === undefined)) {
    return <NotInvited isClosed={registration === 'closed'} />;
  }
  const submit = async (data: FormData) => {
    const username = textOf(data, 'username');
    const password = textOf(data, 'password');
    const displayName = textOf(data, 'displayName').trim();
    await register({ username, password, ...(displayName && { displayName }), ...(invitation !== undefined && { invitation }) });
    await logIn({ username, password });
    await refreshMe();
    navigate('/', { replace: true });
  };
  return (
    <AccountForm
      title={t('people.register')}
      submitLabel={t('people.register')}
      submit={submit}
      footer={
        <p>
          {t('people.haveAccount')} <Link href="/login">{t('people.logIn')}</Link>
        </p>
      }
    >
      {(problem) => (
        <>
          <NewAccountFields problem={problem} />
          <Field label={t('people.displayName')} name="displayName" autoComplete="name" problem={problem} />
        </>
      )}
    </AccountForm>
  );
}

function NotInvited({ isClosed }: { isClosed: boolean }) {
  return (
    <section className="card">
      <h1>{t('people.register')}</h1>
      <p>{t(isClosed ? 'people.registrationClosed' : 'people.invitationNeeded')}</p>
      <p>
        {t('people.haveAccount')} <Link href="/login">{t('people.logIn')}</Link>
      </p>
    </section>
  );
}
