import { useCallback } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { LoginPage } from '../account/LoginPage';
import { RegisterPage } from '../account/RegisterPage';
import { SetupPage } from '../account/SetupPage';
import { LibraryPage } from '../library/LibraryPage';
import { messages } from '../messages';
import { DropZone } from '../upload/DropZone';
import { UploadPanel } from '../upload/UploadPanel';
import { useUploader } from '../upload/UploadContext';
import { Header } from './Header';
import { LiveProvider } from './LiveProvider';
import { NotFound } from './NotFound';
import { ProblemNote } from './ProblemNote';
import { SessionProvider } from './SessionProvider';
import { useSession } from './SessionContext';

export function App() {
  return (
    <SessionProvider>
      <Shell />
    </SessionProvider>
  );
}

function Shell() {
  const { session } = useSession();
  const userId = session.status === 'logged-in' ? session.me.id : undefined;
  return (
    <LiveProvider userId={userId}>
      <a className="skip-link" href="#main">
        {messages.app.skip}
      </a>
      <Header />
      <main id="main" tabIndex={-1}>
        <Pages />
      </main>
      {userId !== undefined && <Uploads />}
    </LiveProvider>
  );
}

function Uploads() {
  const uploader = useUploader();
  const add = useCallback((files: File[]) => uploader.add(files), [uploader]);
  return (
    <>
      <DropZone onFiles={add} />
      <UploadPanel />
    </>
  );
}

function Pages() {
  return (
    <Switch>
      <Route path="/login" component={LoginPage} />
      <Route path="/register" component={RegisterPage} />
      <Route path="/setup" component={SetupPage} />
      {/* One route for the grid and the photo over it, so that opening one keeps the other. */}
      <Route path="/:username?/:photoId?">
        {({ username, photoId }) => (
          <Library username={username?.toLowerCase()} photoId={photoId} />
        )}
      </Route>
      <Route component={NotFound} />
    </Switch>
  );
}

function Library({ username, photoId }: { username: string | undefined; photoId: string | undefined }) {
  const { session, refresh } = useSession();
  const [location] = useLocation();
  switch (session.status) {
    case 'loading':
      return <p className="load-more">{messages.app.loading}</p>;
    case 'failed':
      return <ProblemNote problem={session.problem} onRetry={() => void refresh()} />;
    case 'anonymous':
      return username === undefined ? (
        <Redirect to={location === '/' ? '/login' : `/login?next=${encodeURIComponent(location)}`} replace />
      ) : (
        <LibraryPage key={username} username={username} photoId={photoId} own={false} />
      );
    case 'logged-in': {
      const owner = username ?? session.me.username;
      const own = owner === session.me.username;
      return (
        <LibraryPage key={`${session.me.id} ${owner}`} username={owner} photoId={photoId} own={own} />
      );
    }
  }
}
