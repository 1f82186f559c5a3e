import { useSyncExternalStore } from 'react';
import type { Stack } from '../api/similar';

/** Groups of one scene, by the photos in them. What loads them isn't part of the first load. */
export type Stacks = ReadonlyMap<string, Stack>;

/** A part of the library, as its outline has it: a cursor, nothing for the beginning, and so many photos. */
export interface Part {
  readonly from: string | null;
  readonly photos: number;
}

export const NO_STACKS: Stacks = new Map();

let stacks = NO_STACKS;
const listeners = new Set<() => void>();

export function showStacks(next: Stacks): void {
  stacks = next;
  listeners.forEach((listener) => listener());
}

export const useStacks = (): Stacks => useSyncExternalStore(subscribe, () => stacks);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
