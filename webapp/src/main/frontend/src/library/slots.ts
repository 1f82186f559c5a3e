import type { Photo, Timeline } from '../api/types';
import { aspectRatio } from './previews';

/** A photo's place in the library: when and which shape, and the photo itself once it is loaded. */
export interface Slot {
  /** Seconds since 1970. */
  readonly time: number;
  /** Width to height. */
  readonly ratio: number;
  readonly photo?: Photo;
}

/** A part of the library that is loaded at once. */
export interface Stretch {
  /** From where the server lists it. */
  readonly cursor: string | null;
  readonly state: 'outline' | 'loading' | 'loaded' | 'failed';
  readonly slots: readonly Slot[];
}

/** Shapes of the outline are rounded; a photo that fits its slot must not move others. */
const SAME_SHAPE = 0.02;

export function stretchesOf(timeline: Timeline): Stretch[] {
  return timeline.stretches.map(({ cursor, times, ratios }) => {
    let time = 0;
    const slots = times.map((value, index) => {
      time = index === 0 ? value : time - value;
      return { time, ratio: (ratios[index] ?? 100) / 100 };
    });
    return { cursor, state: 'outline', slots };
  });
}

export function slotOf(photo: Photo, before?: Slot): Slot {
  const ratio = aspectRatio(photo);
  const keep = before && Math.abs(before.ratio / ratio - 1) < SAME_SHAPE;
  return { time: secondsOf(photo), ratio: keep ? before.ratio : ratio, photo };
}

/** When it was taken, or else uploaded. */
export function secondsOf(photo: Photo): number {
  return Math.floor(Date.parse(photo.takenAt ?? photo.uploadedAt) / 1000);
}

/** Puts a photo where it belongs, last taken first. */
export function insert(slots: readonly Slot[], slot: Slot): readonly Slot[] {
  const at = slots.findIndex((other) => isBefore(slot, other));
  return at < 0 ? [...slots, slot] : slots.toSpliced(at, 0, slot);
}

/** Which of the stretches takes a photo of this time: the last that begins at or after it. */
export function stretchAt(stretches: readonly Stretch[], time: number): number {
  const after = stretches.findIndex(({ slots }) => (slots[0]?.time ?? -Infinity) < time);
  return Math.max(0, (after < 0 ? stretches.length : after) - 1);
}

export function isSameShape(a: readonly Slot[], b: readonly Slot[]): boolean {
  return (
    a.length === b.length &&
    a.every((slot, i) => slot.time === b[i]?.time && slot.ratio === b[i].ratio)
  );
}

function isBefore(a: Slot, b: Slot): boolean {
  if (a.time !== b.time) {
    return a.time > b.time;
  }
  return a.photo !== undefined && b.photo !== undefined && a.photo.id > b.photo.id;
}
