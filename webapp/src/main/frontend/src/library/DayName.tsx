import { formats, t } from '../i18n';
import type { DayHeading } from './layout';
import type { Slot } from './slots';
import type { Selecting } from './useSelection';

interface Props extends DayHeading {
  readonly slots: readonly Slot[];
  readonly selecting: Selecting | undefined;
}

/** The name of a day above its photos, with a mark that chooses all of them. */
export function DayName({ x, width, first, count, slots, selecting }: Props) {
  const name = headingOf(slots[first]?.time ?? 0, new Date());
  const photos = slots.slice(first, first + count).flatMap(({ photo }) => photo ?? []);
  const chosen = selecting?.selection.photos;
  return (
    <h2 style={{ left: x, width }}>
      <span>{name}</span>
      {selecting && (
        <button
          type="button"
          role="checkbox"
          className="day-check"
          aria-checked={photos.length > 0 && photos.every(({ id }) => chosen?.has(id))}
          aria-label={t('library.select', { name })}
          onClick={() => selecting.toggleDay(first, count)}
        />
      )}
    </h2>
  );
}

function headingOf(seconds: number, now: Date): string {
  const date = new Date(seconds * 1000);
  switch (daysAgo(date, now)) {
    case 0:
      return t('library.today');
    case 1:
      return t('library.yesterday');
    default:
      return formats.day(date, now);
  }
}

/** How many midnights lie between, by the reader's clock; changes of summer time don't count. */
function daysAgo(date: Date, now: Date): number {
  const midnight = (day: Date) => Date.UTC(day.getFullYear(), day.getMonth(), day.getDate());
  return Math.round((midnight(now) - midnight(date)) / 86_400_000);
}
