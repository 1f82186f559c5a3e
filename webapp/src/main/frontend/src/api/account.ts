import { call } from './http';
import { Problem } from './problem';
import type { Me, Platform } from './types';

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

export interface Registration extends Credentials {
  readonly displayName?: string;
  readonly invitation?: string;
}

export const fetchMe = () => call<Me>('GET', '/api/me');

/** What older servers can do that don't tell. */
const UNTOLD: Platform = {
  registration: 'open',
  openIdConnect: false,
  setUpNeeded: false,
  features: ['search', 'trash', 'archives', 'uploads'],
};

export async function fetchPlatform(): Promise<Platform> {
  try {
    return await call<Platform>('GET', '/api/platform');
  } catch (error) {
    if (Problem.of(error).status === 404) {
      return UNTOLD;
    }
    throw error;
  }
}

export const logIn = (body: Credentials) => call<undefined>('POST', '/api/session', { body });

export const logOut = () => call<undefined>('DELETE', '/api/session');

export const register = (body: Registration) => call<unknown>('POST', '/api/users', { body });

/** Makes the first administrator; the token comes from the link that the first start prints. */
export const setUp = (body: Credentials & { token: string }) =>
  call<unknown>('POST', '/api/setup', { body });
