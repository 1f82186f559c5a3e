/** Numbers and dates as the reader writes them. */
export interface Formats {
  number(value: number): string;
  bytes(value: number): string;
  dateTime(time: Date): string;
  /** A day with its name; the year only if it is not this one. */
  day(time: Date, now: Date): string;
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

export function formatsFor(locale: string): Formats {
  const plain = new Intl.NumberFormat(locale);
  const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' });
  const dayOfThisYear = dayFormat(locale, {});
  const dayOfOtherYear = dayFormat(locale, { year: 'numeric' });
  return {
    number: (value) => plain.format(value),
    bytes: (value) => formatBytes(locale, value),
    dateTime: (time) => dateTime.format(time),
    day: (time, now) =>
      (time.getFullYear() === now.getFullYear() ? dayOfThisYear : dayOfOtherYear).format(time),
  };
}

function dayFormat(locale: string, more: Intl.DateTimeFormatOptions) {
  return new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...more,
  });
}

function formatBytes(locale: string, value: number): string {
  let scaled = value;
  let unit = 0;
  while (scaled >= 1000 && unit < UNITS.length - 1) {
    scaled /= 1000;
    unit += 1;
  }
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: UNITS[unit] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: scaled < 10 && unit > 0 ? 1 : 0,
  }).format(scaled);
}
