import { call } from './http';
import type { Page } from './types';

export interface Plugin {
  readonly id: string;
  readonly version?: string;
  readonly apiVersion?: string;
  readonly origin: string;
  readonly loaded: boolean;
  readonly reason?: string;
  readonly providers: readonly Provider[];
}

export interface Provider {
  readonly kind: string;
  readonly type: string;
  readonly state: string;
  readonly reason?: string;
  readonly health?: { readonly up: boolean; readonly detail: string };
  readonly settings: readonly Setting[];
}

export interface Setting {
  readonly key: string;
  readonly description: string;
  readonly expected: string;
  /** Secrets are masked. */
  readonly value?: string;
  readonly isDefault: boolean;
}

export interface Work {
  readonly counts: readonly { readonly task: string; readonly state: string; readonly photos: number }[];
  readonly failed: Page<FailedWork>;
}

export interface FailedWork {
  readonly photo: string;
  readonly task: string;
  readonly attempts: number;
  readonly reason?: string;
}

export interface Health {
  readonly status: string;
  readonly checks: readonly {
    readonly name: string;
    readonly status: string;
    readonly data?: Readonly<Record<string, string>>;
  }[];
}

export interface Quota {
  readonly maxBytes?: number;
  readonly maxPhotos?: number;
}

export interface User {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  readonly roles: readonly string[];
  readonly state: 'active' | 'locked' | 'closing';
  readonly createdAt: string;
  readonly lastSeenAt?: string;
  readonly closesAt?: string;
  readonly quota: Quota;
  readonly used: { readonly bytes: number; readonly photos: number };
}

export interface UserChange {
  readonly state?: 'active' | 'locked';
  readonly roles?: readonly string[];
  readonly quota?: Quota;
}

/** A link that works once; its address is told when it is made and never again. */
export interface Link {
  readonly id: string;
  readonly href?: string;
  readonly note?: string;
  readonly createdAt: string;
  readonly expiresAt: string;
}

interface Plugins {
  readonly items: readonly Plugin[];
}

export const fetchPlugins = () => call<Plugins>('GET', '/api/admin/plugins');
export const rescanPlugins = () => call<Plugins>('POST', '/api/admin/plugins/rescan');
export const restartPlugin = (id: string) =>
  call<Plugins>('POST', `/api/admin/plugins/${encodeURIComponent(id)}/restart`);

export const fetchWork = () => call<Work>('GET', '/api/admin/work?limit=50');
export const redoWork = (task: string, failedOnly: boolean) =>
  call<{ readonly photos: number }>('POST', '/api/admin/work/redo', { body: { task, failedOnly } });

/** A platform that is down tells so with an error status: the answer is what counts. */
export async function fetchHealth(): Promise<Health> {
  const response = await fetch('/health', { headers: { Accept: 'application/json' } });
  return (await response.json()) as Health;
}

export function fetchUsers(q: string, cursor: string | null): Promise<Page<User>> {
  const query = new URLSearchParams({ q, limit: '50' });
  if (cursor !== null) {
    query.set('cursor', cursor);
  }
  return call<Page<User>>('GET', `/api/admin/users?${query.toString()}`);
}

const userPath = (id: string) => `/api/admin/users/${encodeURIComponent(id)}`;
export const changeUser = (id: string, body: UserChange) => call<User>('PATCH', userPath(id), { body });
export const closeUser = (id: string) => call<undefined>('DELETE', userPath(id));
export const makePasswordLink = (id: string) => call<Link>('POST', `${userPath(id)}/password-link`);

export const fetchInvitations = () => call<Page<Link>>('GET', '/api/admin/invitations');
export const makeInvitation = (note: string) =>
  call<Link>('POST', '/api/admin/invitations', { body: note === '' ? {} : { note } });
export const revokeInvitation = (id: string) =>
  call<undefined>('DELETE', `/api/admin/invitations/${encodeURIComponent(id)}`);
