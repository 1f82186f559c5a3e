import { call } from './http';
import type { Me, Page } from './types';

export interface MeChange {
  readonly username?: string;
  readonly displayName?: string;
  readonly avatar?: string | null;
  readonly publicLocation?: boolean;
}

export interface BrowserSession {
  readonly id: string;
  readonly createdAt: string;
  readonly lastUsedAt: string;
  readonly address?: string;
  readonly userAgent?: string;
  readonly current: boolean;
}

export interface Token {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly createdAt: string;
  readonly expiresAt?: string;
  readonly lastUsedAt?: string;
  /** Told once, when it is made. */
  readonly secret?: string;
}

export const changeMe = (body: MeChange) => call<Me>('PATCH', '/api/me', { body });
export const changePassword = (current: string, password: string) =>
  call<undefined>('POST', '/api/me/password', { body: { current, password } });
export const closeAccount = (password: string) =>
  call<{ readonly closesAt: string }>('POST', '/api/me/close', { body: { password } });
export const reopenAccount = () => call<undefined>('POST', '/api/me/reopen');
/** By a link that an administrator made. */
export const setPassword = (key: string, password: string) =>
  call<undefined>('POST', '/api/password', { body: { key, password } });

export const fetchSessions = () => call<Page<BrowserSession>>('GET', '/api/sessions');
export const endSession = (id: string) =>
  call<undefined>('DELETE', `/api/sessions/${encodeURIComponent(id)}`);
export const endOtherSessions = () => call<undefined>('DELETE', '/api/sessions');

export const fetchTokens = () => call<Page<Token>>('GET', '/api/tokens');
export const makeToken = (body: { name: string; scopes: readonly string[]; expiresAt?: string }) =>
  call<Token>('POST', '/api/tokens', { body });
export const revokeToken = (id: string) =>
  call<undefined>('DELETE', `/api/tokens/${encodeURIComponent(id)}`);
