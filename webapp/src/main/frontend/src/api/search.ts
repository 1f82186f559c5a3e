import { call } from './http';
import type { Photo } from './types';

/** Why a photo was found: a term, where it was found, and how much of it there is. */
export interface Reason {
  readonly term: string;
  readonly from: string;
  /** Above 0 and at most 1. */
  readonly weight: number;
}

export interface Found extends Photo {
  readonly score: number;
  readonly why: readonly Reason[];
}

export interface FoundPage {
  readonly items: readonly Found[];
  readonly next: string | null;
  readonly didYouMean: string | null;
}

/** A way in which a question may go on. */
export interface Suggestion {
  readonly text: string;
  readonly kind: string;
  /** The whole question with it. */
  readonly query: string;
  /** Photos that have it; 0 where that isn't counted. */
  readonly count: number;
}

export function search(q: string, cursor: string | null, signal?: AbortSignal): Promise<FoundPage> {
  const query = new URLSearchParams({ q, limit: '100' });
  if (cursor !== null) {
    query.set('cursor', cursor);
  }
  return call<FoundPage>('GET', `/api/search?${query.toString()}`, signal ? { signal } : {});
}

export async function suggest(q: string, limit: number, signal?: AbortSignal): Promise<readonly Suggestion[]> {
  const query = new URLSearchParams({ q, limit: String(limit) });
  const { items } = await call<{ items: readonly Suggestion[] }>(
    'GET',
    `/api/search/suggestions?${query.toString()}`,
    signal ? { signal } : {},
  );
  return items;
}
