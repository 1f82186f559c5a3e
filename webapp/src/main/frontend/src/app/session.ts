import { useSyncExternalStore } from 'react';
import { fetchMe, fetchPlatform } from '../api/account';
import { Problem } from '../api/problem';
import type { Me, Platform } from '../api/types';

/**
 * Who is logged in and what the platform can do. Every page needs it, and before anything else:
 * hence it is not left to the library for queries, which comes with the pages that ask for more.
 */
export interface Session {
  /** Null is nobody; undefined is not known yet. */
  readonly me: Me | null | undefined;
  readonly platform: Platform | undefined;
  readonly problem?: Problem;
}

let session: Session = { me: undefined, platform: undefined };
const listeners = new Set<() => void>();

/** Asks who is logged in, as after logging in or out, or a change of the account. */
export async function refreshMe(): Promise<void> {
  try {
    const me = await fetchMe();
    become({ me, platform: session.platform });
  } catch (error) {
    const problem = Problem.of(error);
    if (problem.isUnauthenticated) {
      forgetMe();
    } else {
      become({ ...session, problem });
    }
  }
}

export async function loadSession(): Promise<void> {
  const known = fetchPlatform().then((platform) => become({ ...session, platform }));
  await Promise.all([refreshMe(), known.catch(() => undefined)]);
}

/** Nobody is logged in any more. */
export function forgetMe(): void {
  become({ ...session, me: null });
}

export const useSession = (): Session => useSyncExternalStore(subscribe, () => session);

export function useMe(): Me | null {
  return useSession().me ?? null;
}

export const usePlatform = (): Platform | undefined => useSession().platform;

/** What isn't listed is hidden. */
export function useFeature(name: string): boolean {
  return usePlatform()?.features.includes(name) ?? false;
}

export const isAdmin = (me: Me | null): boolean =>
  me !== null && (me.role === 'admin' || (me.roles ?? []).includes('admin'));

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function become(next: Session) {
  session = next;
  listeners.forEach((listener) => listener());
}
