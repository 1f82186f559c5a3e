/** Numbers and dates as the reader writes them. */
export interface Formats {
  number(value: number): string;
  bytes(value: number): string;
  dateTime(time: Date): string;
  /** A day with its name; the year only if it is not this one. */
  day(time: Date, now: Date): string;
  /** Short, for a column of dates. */
  date(time: Date): string;
  month(time: Date): string;
  percent(share: number): string;
  /** How long ago, or in how long: “3 days ago”. */
  relative(time: Date, now: Date): string;
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

export function formatsFor(locale: string): Formats {
  const plain = once(() => new Intl.NumberFormat(locale));
  const dateTime = once(() => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }));
  const dayOfThisYear = once(() => dayFormat(locale, {}));
  const dayOfOtherYear = once(() => dayFormat(locale, { year: 'numeric' }));
  const date = once(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }));
  const month = once(() => new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric' }));
  const percent = once(() => new Intl.NumberFormat(locale, { style: 'percent' }));
  const relative = once(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
  return {
    date: (time) => date().format(time),
    month: (time) => month().format(time),
    percent: (share) => percent().format(share),
    relative: (time, now) => formatRelative(relative(), (time.getTime() - now.getTime()) / 60_000),
    number: (value) => plain().format(value),
    bytes: (value) => formatBytes(locale, value),
    dateTime: (time) => dateTime().format(time),
    day: (time, now) =>
      (time.getFullYear() === now.getFullYear() ? dayOfThisYear() : dayOfOtherYear()).format(time),
  };
}

/** Makes a format when it is first needed: each takes a slow phone 20 ms. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function dayFormat(locale: string, more: Intl.DateTimeFormatOptions) {
  return new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...more,
  });
}

function formatRelative(format: Intl.RelativeTimeFormat, minutes: number): string {
  const size = Math.abs(minutes);
  if (size < 60) {
    return format.format(Math.round(minutes), 'minute');
  }
  return size < 24 * 60
    ? format.format(Math.round(minutes / 60), 'hour')
    : format.format(Math.round(minutes / (24 * 60)), 'day');
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
    // “0 bytes”, but “1 kB”.
    unitDisplay: unit === 0 ? 'long' : 'short',
    maximumFractionDigits: scaled < 10 && unit > 0 ? 1 : 0,
  }).format(scaled);
}
