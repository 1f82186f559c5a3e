import type { Layout } from './layout';
import type { Slot } from './slots';

export interface YearMark {
  readonly year: number;
  /** From 0, the top, to 1. */
  readonly at: number;
}

/** Marks nearer than this share would run into each other. */
const NEAREST = 0.035;

/** Where each year begins; those that would run into the one before are left out. */
export function yearMarks({ lines, height }: Layout, slots: readonly Slot[]): YearMark[] {
  const marks: YearMark[] = [];
  let year: number | undefined;
  for (const line of lines) {
    const date = new Date((slots[line.first]?.time ?? 0) * 1000);
    if (date.getFullYear() !== year) {
      year = date.getFullYear();
      const at = line.top / height;
      if (marks.length === 0 || at - (marks.at(-1)?.at ?? 0) > NEAREST) {
        marks.push({ year, at });
      }
    }
  }
  return marks;
}
