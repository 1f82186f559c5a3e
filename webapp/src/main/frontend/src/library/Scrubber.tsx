import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useMemo, useState } from 'react';
import { formats, t } from '../i18n';
import { type Layout, linesBetween } from './layout';
import type { Slot } from './slots';
import { yearMarks } from './years';

interface Props {
  readonly grid: RefObject<HTMLElement | null>;
  readonly layout: Layout;
  readonly slots: readonly Slot[];
  readonly isShown: boolean;
}

/** Only where there is enough to get lost in: in heights of the window. */
const LONG = 3;
/** In pixels. */
const BELOW_HEADER = 96;

/** Years at the edge of the window: drag, or use the keys, to go to a date. */
export function Scrubber({ grid, layout, slots, isShown }: Props) {
  const { share, y } = useScrollPosition(grid);
  const [dragging, setDragging] = useState(false);
  const marks = useMemo(() => yearMarks(layout, slots), [layout, slots]);
  if (!isShown || layout.height < window.innerHeight * LONG) {
    return null;
  }
  const month = formats.month(dateAt(y, layout, slots));
  const go = (event: PointerEvent<HTMLElement>) => {
    const { top, height } = event.currentTarget.getBoundingClientRect();
    scrollToShare((event.clientY - top) / height);
  };
  return (
    <div
      className="scrubber"
      role="slider"
      tabIndex={0}
      aria-label={t('library.scrubber')}
      aria-orientation="vertical"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(share * 100)}
      aria-valuetext={month}
      data-dragging={dragging}
      onKeyDown={onKey}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setDragging(true);
        go(event);
      }}
      onPointerMove={(event) => dragging && go(event)}
      onPointerUp={() => setDragging(false)}
      onPointerCancel={() => setDragging(false)}
    >
      {marks.map(({ year, at }) => (
        <span key={year} className="scrubber-year" style={{ top: `${at * 100}%` }} aria-hidden="true">
          {year}
        </span>
      ))}
      <span className="scrubber-handle" style={{ top: `${share * 100}%` }} aria-hidden="true">
        <span className="scrubber-date">{month}</span>
      </span>
    </div>
  );
}

/** How far the page is scrolled, from 0 to 1, and which height of the grid is at the window's top. */
function useScrollPosition(grid: RefObject<HTMLElement | null>): { share: number; y: number } {
  const [position, setPosition] = useState({ share: 0, y: 0 });
  useEffect(() => {
    let frame = 0;
    const look = () => {
      frame = 0;
      const share = Math.min(1, Math.max(0, window.scrollY / Math.max(1, scrollRange())));
      setPosition({ share, y: BELOW_HEADER - (grid.current?.getBoundingClientRect().top ?? 0) });
    };
    const later = () => {
      frame ||= requestAnimationFrame(look);
    };
    window.addEventListener('scroll', later, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('scroll', later);
    };
  }, [grid]);
  return position;
}

const scrollRange = () => document.documentElement.scrollHeight - window.innerHeight;

const scrollToShare = (share: number) =>
  window.scrollTo({ top: Math.min(1, Math.max(0, share)) * scrollRange() });

/** When the photos at this height were taken. */
function dateAt(y: number, layout: Layout, slots: readonly Slot[]): Date {
  const [line] = linesBetween(layout, y, y);
  return new Date((slots[layout.lines[line]?.first ?? 0]?.time ?? 0) * 1000);
}

function onKey(event: KeyboardEvent) {
  const page = window.innerHeight * 0.9;
  const steps: Record<string, number> = { ArrowDown: page, ArrowUp: -page, PageDown: 5 * page, PageUp: -5 * page };
  const step = steps[event.key];
  if (step !== undefined) {
    event.preventDefault();
    window.scrollBy({ top: step });
  } else if (event.key === 'Home' || event.key === 'End') {
    event.preventDefault();
    scrollToShare(event.key === 'Home' ? 0 : 1);
  }
}
