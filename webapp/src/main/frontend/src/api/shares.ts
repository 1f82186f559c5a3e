import { call } from './http';
import { ROOT } from './root';
import type { Page, Photo } from './types';

export interface Share {
  readonly id: string;
  /** Where it leads: whoever knows it sees the photos. */
  readonly href: string;
  readonly title?: string;
  /** How many. */
  readonly photos: number;
  readonly hasPassword: boolean;
  readonly originals: boolean;
  readonly createdAt: string;
  readonly expiresAt?: string;
  readonly isExpired: boolean;
}

export interface NewShare {
  readonly photos: readonly string[];
  readonly title?: string;
  readonly password?: string;
  readonly expiresAt?: string;
  readonly originals: boolean;
}

/** What is behind a link. */
export interface Shared {
  readonly title?: string;
  readonly owner: { readonly username: string; readonly displayName: string };
  readonly photos: Page<Photo>;
  readonly originals: boolean;
  readonly expiresAt?: string;
}

export const makeShare = (body: NewShare) => call<Share>('POST', '/api/shares', { body });
export const fetchShares = () => call<Page<Share>>('GET', '/api/shares?limit=200');
export const revokeShare = (id: string) =>
  call<undefined>('DELETE', `/api/shares/${encodeURIComponent(id)}`);

const sharedPath = (secret: string) => `/api/shared/${encodeURIComponent(secret)}`;
export const fetchShared = (secret: string, cursor: string | null) =>
  call<Shared>(
    'GET',
    sharedPath(secret) + (cursor === null ? '?limit=200' : `?limit=200&cursor=${encodeURIComponent(cursor)}`),
  );
export const unlockShared = (secret: string, password: string) =>
  call<undefined>('POST', `${sharedPath(secret)}/access`, { body: { password } });
export const sharedZip = (secret: string) => `${ROOT}${sharedPath(secret)}/archive.zip`;
