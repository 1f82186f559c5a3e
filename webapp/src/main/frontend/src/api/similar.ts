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

/**
 * The stacks in a part of one's own library.
 *
 * @param from a cursor of the outline; nothing is the beginning
 * @param photos how many from there on
 */
export async function fetchStacks(from: string | null, photos: number): Promise<readonly Stack[]> {
  const start = from === null ? '' : `&from=${encodeURIComponent(from)}`;
  const { items } = await call<Page<Stack>>('GET', `/api/stacks?photos=${photos}${start}`);
  return items;
}
