import { Link, Redirect, useLocation } from 'wouter';
import { NotFound } from '../app/NotFound';
import { isAdmin, useFeature, useMe } from '../app/session';
import { useTitle } from '../app/useTitle';
import { t } from '../i18n';
import { HealthSection } from './HealthSection';
import { PluginsSection } from './PluginsSection';
import { UsersSection } from './UsersSection';
import { WorkSection } from './WorkSection';
import './admin.css';

/** The parts of the administration, by their addresses. A fork adds its own here. */
const SECTIONS = {
  users: UsersSection,
  plugins: PluginsSection,
  work: WorkSection,
  health: HealthSection,
} as const;

type Name = keyof typeof SECTIONS;

export default function AdminPage() {
  const me = useMe();
  const [location] = useLocation();
  const hasAccounts = useFeature('accounts');
  const name = location.split('/')[2] ?? '';
  useTitle(t('admin.title'));
  if (!isAdmin(me)) {
    return <NotFound />;
  }
  const names = (Object.keys(SECTIONS) as Name[]).filter((each) => each !== 'users' || hasAccounts);
  const current = names.find((each) => each === name);
  if (current === undefined) {
    return <Redirect to={`/admin/${names[0] ?? 'plugins'}`} replace />;
  }
  const Section = SECTIONS[current];
  return (
    <>
      <h1 className="page-title">{t('admin.title')}</h1>
      <nav className="tabs" aria-label={t('admin.title')}>
        {names.map((each) => (
          <Link key={each} href={`/admin/${each}`} aria-current={each === current ? 'page' : undefined}>
            {t(`admin.${each}`)}
          </Link>
        ))}
      </nav>
      <Section />
    </>
  );
}
