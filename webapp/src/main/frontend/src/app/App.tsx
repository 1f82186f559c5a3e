import { type ComponentType, Suspense, useEffect } from 'react';
import { Redirect, Route, Router, Switch, useLocation, useSearch } from 'wouter';
import { ROOT } from '../api/root';
import { t } from '../i18n';
import { later } from '../i18n/later';
import { LibraryPage } from '../library/LibraryPage';
import { ProblemNote } from '../ui/ProblemNote';
import { Toasts } from '../ui/Toasts';
import { UploadLayer } from '../upload/UploadLayer';
import { ErrorBoundary } from './ErrorBoundary';
import { Header } from './Header';
import { Navigation } from './Navigation';
import { NotFound } from './NotFound';
import { followServer } from './photoEvents';
import { loadSession, useMe, useSession } from './session';

const LoginPage = later(() => import('../people/LoginPage'));
const RegisterPage = later(() => import('../people/RegisterPage'));
const SetupPage = later(() => import('../people/SetupPage'));
const SetPasswordPage = later(() => import('../people/SetPasswordPage'));
const SettingsPage = later(() => import('../people/SettingsPage'));
const TrashPage = later(() => import('../trash/TrashPage'));
const SearchPage = later(() => import('../search/SearchPage'));
const SharesPage = later(() => import('../share/SharesPage'));
const SharedPage = later(() => import('../share/SharedPage'));
const AdminPage = later(() => import('../admin/AdminPage'));

/** For those who are logged in; strangers log in first, and come back then. */
const USERS_PAGES: readonly (readonly [path: string, page: ComponentType])[] = [
  ['/trash', TrashPage],
  ['/search', SearchPage],
  ['/settings', SettingsPage],
  ['/shares', SharesPage],
  ['/admin', AdminPage],
  ['/admin/:section', AdminPage],
];

/** A photo that is opened is in the same place as the grid. */
function placeOf(path: string): string {
  const [, first = ''] = path.split('/');
  return USERS_PAGES.some(([page]) => page === `/${first}`) ? first : 'library';
}

export function App() {
  return (
    <ErrorBoundary>
      <Router base={ROOT}>
        <Shell />
        <Toasts placeOf={placeOf} />
      </Router>
    </ErrorBoundary>
  );
}

function Shell() {
  const { me, problem } = useSession();
  const userId = me?.id;
  useEffect(() => (userId === undefined ? undefined : followServer()), [userId]);
  return (
    <div className="shell" data-rail={userId !== undefined}>
      <a className="skip-link" href="#main">
        {t('app.skip')}
      </a>
      <Header />
      {userId !== undefined && <Navigation />}
      <main id="main" tabIndex={-1}>
        {problem && !me ? (
          <ProblemNote problem={problem} onRetry={() => void loadSession()} />
        ) : (
          <Suspense fallback={<p className="waiting">{t('app.loading')}</p>}>
            <Pages isKnown={me !== undefined} />
          </Suspense>
        )}
      </main>
      {userId !== undefined && <UploadLayer userId={userId} />}
    </div>
  );
}

function Pages({ isKnown }: { isKnown: boolean }) {
  return (
    <Switch>
      <Route path="/login" component={LoginPage} />
      <Route path="/register" component={RegisterPage} />
      <Route path="/setup" component={SetupPage} />
      <Route path="/set-password" component={SetPasswordPage} />
      <Route path="/s/:secret" component={SharedPage} />
      {USERS_PAGES.map(([path, page]) => (
        <Route key={path} path={path}>
          {isKnown && <OnlyUsers page={page} />}
        </Route>
      ))}
      {/* One route for the grid and the photo over it, so that opening one keeps the other. */}
      <Route path="/:username?/:photoId?">
        {({ username, photoId }) =>
          isKnown && <Library username={username?.toLowerCase()} photoId={photoId} />
        }
      </Route>
      <Route component={NotFound} />
    </Switch>
  );
}

function OnlyUsers({ page: Page }: { page: ComponentType }) {
  const me = useMe();
  return me ? <Page /> : <ToLogin />;
}

function ToLogin() {
  const [location] = useLocation();
  const search = useSearch();
  const here = search === '' ? location : `${location}?${search}`;
  return <Redirect to={here === '/' ? '/login' : `/login?next=${encodeURIComponent(here)}`} replace />;
}

function Library({ username, photoId }: { username: string | undefined; photoId: string | undefined }) {
  const me = useMe();
  const owner = username ?? me?.username;
  if (owner === undefined) {
    return <ToLogin />;
  }
  const isOwn = owner === me?.username;
  return (
    <LibraryPage key={`${me?.id ?? ''} ${owner}`} username={owner} photoId={photoId} isOwn={isOwn} />
  );
}
