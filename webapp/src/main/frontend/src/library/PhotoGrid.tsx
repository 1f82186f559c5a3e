import { type ReactNode, useMemo, useRef } from 'react';
import type { Photo } from '../api/types';
import { formats, messages } from '../messages';
import { useUploads } from '../upload/UploadContext';
import { type Day, daysAgo, groupByDay } from './days';
import { justify, type Row } from './justify';
import { PhotoTile } from './PhotoTile';
import { aspectRatio } from './previews';
import { useWidth } from './useWidth';

/** In pixels; the style sheet has the same gap. */
const GAP = 6;
const ROW_HEIGHT = 220;
const ROW_HEIGHT_NARROW = 140;
const NARROW = 600;

/** Photos day by day, in rows of even height that keep their aspect ratios. */
export function PhotoGrid({ photos }: { photos: readonly Photo[] }) {
  const grid = useRef<HTMLDivElement>(null);
  const width = useWidth(grid);
  const days = useMemo(() => groupByDay(photos), [photos]);
  const standIns = useStandIns();
  return (
    <div ref={grid} className="grid">
      {width > 0 &&
        days.map((day) => <DaySection key={day.key} day={day} width={width} standIns={standIns} />)}
    </div>
  );
}

interface DayProps {
  readonly day: Day;
  readonly width: number;
  readonly standIns: ReadonlyMap<string, string>;
}

function DaySection({ day, width, standIns }: DayProps) {
  const target = width < NARROW ? ROW_HEIGHT_NARROW : ROW_HEIGHT;
  const rows = useMemo(
    () => justify(day.photos.map(aspectRatio), width, target, GAP),
    [day, width, target],
  );
  const headingId = `day-${day.key}`;
  return (
    <section className="day" aria-labelledby={headingId}>
      <h2 id={headingId}>{headingOf(day.date, new Date())}</h2>
      <ul>{tilesOf(day.photos, rows, standIns)}</ul>
    </section>
  );
}

function tilesOf(
  photos: readonly Photo[],
  rows: readonly Row[],
  standIns: ReadonlyMap<string, string>,
): ReactNode[] {
  const boxes = rows.flatMap(({ height, widths }) => widths.map((width) => ({ width, height })));
  return photos.map((photo, index) => (
    <PhotoTile
      key={photo.id}
      photo={photo}
      width={boxes[index]?.width ?? 0}
      height={boxes[index]?.height ?? 0}
      standIn={standIns.get(photo.id)}
    />
  ));
}

function headingOf(date: Date, now: Date): string {
  switch (daysAgo(date, now)) {
    case 0:
      return messages.library.today;
    case 1:
      return messages.library.yesterday;
    default:
      return formats.day(date, now);
  }
}

/** Local pictures of what was just uploaded, by photo. */
function useStandIns(): ReadonlyMap<string, string> {
  const uploads = useUploads();
  return useMemo(() => {
    const known = new Map<string, string>();
    for (const { photo, thumbnail } of uploads) {
      if (photo && thumbnail !== undefined) {
        known.set(photo.id, thumbnail);
      }
    }
    return known;
  }, [uploads]);
}
