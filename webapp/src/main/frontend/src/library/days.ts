import type { Photo } from '../api/types';

export interface Day {
  /** The local date, like `2026-03-01`. */
  readonly key: string;
  readonly date: Date;
  readonly photos: readonly Photo[];
}

/** When it was taken, or else uploaded. */
export function momentOf(photo: Photo): Date {
  return new Date(photo.takenAt ?? photo.uploadedAt);
}

/** Cuts an ordered list of photos at midnight, by the reader's clock. */
export function groupByDay(photos: readonly Photo[]): readonly Day[] {
  const days: { key: string; date: Date; photos: Photo[] }[] = [];
  for (const photo of photos) {
    const date = momentOf(photo);
    const key = dayKey(date);
    const last = days.at(-1);
    if (last?.key === key) {
      last.photos.push(photo);
    } else {
      days.push({ key, date, photos: [photo] });
    }
  }
  return days;
}

export function dayKey(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** How many midnights lie between, by the reader's clock; changes of summer time don't count. */
export function daysAgo(date: Date, now: Date): number {
  const midnight = (day: Date) => Date.UTC(day.getFullYear(), day.getMonth(), day.getDate());
  return Math.round((midnight(now) - midnight(date)) / 86_400_000);
}
