import { useMemo, useRef } from 'react';
import { formats, t } from '../i18n';
import { HEADING, layOut, type Layout, type Line } from './layout';
import type { LibrarySnapshot } from './libraryModel';
import { PhotoTile } from './PhotoTile';
import { Scrubber } from './Scrubber';
import type { Slot } from './slots';
import { useGridKeys } from './useGridKeys';
import { useLookedAt, useVisibleLines, useWidth } from './useVisible';

/** In pixels. */
const GAP = 4;
const TARGET = 216;
const TARGET_NARROW = 112;
const NARROW = 600;

interface Props {
  readonly library: LibrarySnapshot;
  readonly onLook: (from: number, to: number) => void;
}

/** Photos day by day; only those in or near the window are in the page. */
export function PhotoGrid({ library, onLook }: Props) {
  const { slots } = library;
  const grid = useRef<HTMLDivElement>(null);
  const width = useWidth(grid);
  const layout = useLayout(library, width);
  const [from, to] = useVisibleLines(grid, layout);
  const lines = layout.lines.slice(from, to);
  const first = lines[0]?.first ?? 0;
  const last = lines.at(-1);
  useLookedAt(first, last ? last.first + last.boxes.length : 0, onLook);
  const { active, onKeyDown, onFocus } = useGridKeys(grid, layout, first);
  return (
    <>
      {/* Arrow keys move among the links; each link is what is operated. */}
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div
        ref={grid}
        className="grid"
        style={{ height: layout.height }}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      >
        {lines.map((line) => (
          <GridLine key={line.first} line={line} slots={slots} active={active} />
        ))}
      </div>
      <Scrubber grid={grid} layout={layout} slots={slots} />
    </>
  );
}

function useLayout({ slots, shape }: LibrarySnapshot, width: number): Layout {
  return useMemo(
    () =>
      width === 0
        ? { lines: [], height: 0 }
        : layOut(slots, { width, target: width < NARROW ? TARGET_NARROW : TARGET, gap: GAP }),
    // What does not change the shape does not change the layout.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [shape, width],
  );
}

interface LineProps {
  readonly line: Line;
  readonly slots: readonly Slot[];
  readonly active: number;
}

function GridLine({ line, slots, active }: LineProps) {
  const hasHeadings = line.headings.length > 0;
  return (
    <div className="line" style={{ transform: `translateY(${line.top}px)` }}>
      {line.headings.map(({ x, width, first }) => (
        <h2 key={x} style={{ left: x, width }}>
          {headingOf(slots[first]?.time ?? 0, new Date())}
        </h2>
      ))}
      {line.boxes.map(({ x, width }, offset) => (
        <PhotoTile
          key={slots[line.first + offset]?.photo?.id ?? `slot-${line.first + offset}`}
          index={line.first + offset}
          photo={slots[line.first + offset]?.photo}
          x={x}
          y={hasHeadings ? HEADING : 0}
          width={width}
          height={line.height}
          isActive={line.first + offset === active}
        />
      ))}
    </div>
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
