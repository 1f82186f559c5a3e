import { Link, useLocation, useSearch } from 'wouter';
import { logIn } from '../api/account';
import { ROOT } from '../api/root';
import { safeNext } from '../app/paths';
import { refreshMe, usePlatform } from '../app/session';
import { useTitle } from '../app/useTitle';
import { t } from '../i18n';
import { AccountForm, textOf } from './AccountForm';
import { Field } from './Field';

export default function LoginPage() {
  const [, navigate] = useLocation();
  const search = useSearch();
  const platform = usePlatform();
  useTitle(t('people.logIn'));
  const submit = async (data: FormData) => {
    await logIn({ username: textOf(data, 'username'), password: textOf(data, 'password') });
    await refreshMe();
    navigate(safeNext(search), { replace: true });
  };
  return (
    <AccountForm
      title={t('people.logIn')}
      submitLabel={t('people.logIn')}
      submit={submit}
      footer={
        <>
          {platform?.openIdConnect && (
            <a className="button wide" href={`${ROOT}/api/oidc/log-in`}>
              {t('people.logInElsewhere')}
            </a>
          )}
          {platform?.registration !== 'closed' && (
            <p>
              {t('people.noAccount')} <Link href="/register">{t('people.register')}</Link>
            </p>
          )}
        </>
      }
    >
      {(problem) => (
        <>
          <Field
            label={t('people.username')}
            name="username"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
            problem={problem}
          />
          <Field
            label={t('people.password')}
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
