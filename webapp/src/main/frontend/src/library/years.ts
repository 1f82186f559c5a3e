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
  let begin = Infinity;
  for (const line of lines) {
    const time = slots[line.first]?.time ?? 0;
    // Dates are slow, and there may be 30,000 lines.
    if (time < begin) {
      const year = new Date(time * 1000).getFullYear();
      begin = new Date(year, 0).getTime() / 1000;
      const at = line.top / height;
      if (marks.length === 0 || at - (marks.at(-1)?.at ?? 0) > NEAREST) {
        marks.push({ year, at });
      }
    }
  }
  return marks;
}
