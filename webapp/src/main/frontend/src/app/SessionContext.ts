import { createContext, use } from 'react';
import type { Problem } from '../api/problem';
import type { Me } from '../api/types';

export type Session =
  | { readonly status: 'loading' }
  | { readonly status: 'anonymous' }
  | { readonly status: 'logged-in'; readonly me: Me }
  | { readonly status: 'failed'; readonly problem: Problem };

export interface SessionAccess {
  readonly session: Session;
  /** Asks the server who we are. */
  readonly refresh: () => Promise<void>;
  readonly logOut: () => Promise<void>;
}

export const SessionContext = createContext<SessionAccess | null>(null);

export function useSession(): SessionAccess {
  const access = use(SessionContext);
  if (!access) {
    throw new Error('There is no SessionContext around this component.');
  }
  return access;
}
