import { call } from './http';
import type { Me } from './types';

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

export interface Registration extends Credentials {
  readonly displayName?: string;
}

export const fetchMe = () => call<Me>('GET', '/api/me');

export const logIn = (body: Credentials) => call<undefined>('POST', '/api/session', { body });

export const logOut = () => call<undefined>('DELETE', '/api/session');

export const register = (body: Registration) => call<unknown>('POST', '/api/users', { body });

/** Makes the first administrator; the token comes from the link that the first start prints. */
export const setUp = (body: Credentials & { token: string }) =>
  call<unknown>('POST', '/api/setup', { body });
