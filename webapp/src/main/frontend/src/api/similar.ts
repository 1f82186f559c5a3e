import { call } from './http';
import type { Page, Photo } from './types';

export interface SimilarPhoto {
  readonly photo: Photo;
  /** From 0 to 1, the same. */
  readonly likeness: number;
  readonly secondsApart: number;
}

/** In what the best photo is better than the next one. */
export interface Advantage {
  readonly measure: string;
  readonly best: number;
  readonly next: number;
}

/** Photos of one scene. */
export interface Stack {
  /** The id of the photo that is proposed to be kept. */
  readonly best: string;
  readonly reasons: readonly Advantage[];
  /** When the first of them was taken. */
  readonly from: string;
  /** The best first. */
  readonly photos: readonly Photo[];
}

export async function fetchSimilar(id: string, limit: number, signal?: AbortSignal): Promise<readonly SimilarPhoto[]> {
  const path = `/api/photos/${encodeURIComponent(id)}/similar?limit=${limit}`;
  const { items } = await call<{ items: readonly SimilarPhoto[] }>('GET', path, signal ? { signal } : {});
  return items;
}

export function fetchStacks(cursor: string | null): Promise<Page<Stack>> {
  const after = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
  return call<Page<Stack>>('GET', `/api/stacks?limit=100${after}`);
}
