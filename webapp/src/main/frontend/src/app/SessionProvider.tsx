import { type ReactNode, useEffect, useMemo, useState } from 'react';
import * as account from '../api/account';
import { Problem } from '../api/problem';
import { type Session, SessionContext } from './SessionContext';

/** Knows who is logged in. The cookie itself is out of reach for scripts. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const [session, setSession] = useState<Session>({ status: 'loading' });
  const access = useMemo(() => {
    const refresh = async () => setSession(await currentSession());
    const logOut = async () => {
      await account.logOut();
      setSession({ status: 'anonymous' });
    };
    return { session, refresh, logOut };
  }, [session]);
  useEffect(() => {
    void currentSession().then(setSession);
  }, []);
  return <SessionContext value={access}>{children}</SessionContext>;
}

async function currentSession(): Promise<Session> {
  try {
    return { status: 'logged-in', me: await account.fetchMe() };
  } catch (error) {
    const problem = Problem.of(error);
    return problem.isUnauthenticated ? { status: 'anonymous' } : { status: 'failed', problem };
  }
}
