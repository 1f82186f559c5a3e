import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
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
  const scrubber = useRef<HTMLDivElement>(null);
  const [dragging, setDragging] = useState(false);
  // Photos that are loaded don't move the years.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const marks = useMemo(() => yearMarks(layout, slots), [layout]);
  const isThere = isShown && layout.height >= window.innerHeight * LONG;
  useFollowScrolling(scrubber, grid, isThere, layout, slots);
  if (!isThere) {
    return null;
  }
  const go = (event: PointerEvent<HTMLElement>) => {
    const { top, height } = event.currentTarget.getBoundingClientRect();
    scrollToShare((event.clientY - top) / height);
  };
  return (
    <div
      ref={scrubber}
      className="scrubber"
      role="slider"
      tabIndex={0}
      aria-label={t('library.scrubber')}
      aria-orientation="vertical"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={0}
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
      <span className="scrubber-handle" aria-hidden="true">
        <span className="scrubber-date" />
      </span>
    </div>
  );
}

/** Shows where the page is, past React: it changes with every frame. */
function useFollowScrolling(
  scrubber: RefObject<HTMLElement | null>,
  grid: RefObject<HTMLElement | null>,
  isThere: boolean,
  layout: Layout,
  slots: readonly Slot[],
) {
  const latest = useRef(slots);
  useEffect(() => {
    latest.current = slots;
  });
  useEffect(() => {
    if (!isThere) {
      return undefined;
    }
    const { documentElement } = document;
    documentElement.dataset['scrubber'] = '';
    let frame = 0;
    const look = () => {
      frame = 0;
      const share = Math.min(1, Math.max(0, window.scrollY / Math.max(1, scrollRange())));
      const y = BELOW_HEADER - (grid.current?.getBoundingClientRect().top ?? 0);
      show(scrubber.current, share, formats.month(dateAt(y, layout, latest.current)));
    };
    const later = () => {
      frame ||= requestAnimationFrame(look);
    };
    look();
    window.addEventListener('scroll', later, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('scroll', later);
      delete documentElement.dataset['scrubber'];
    };
  }, [scrubber, grid, isThere, layout]);
}

function show(scrubber: HTMLElement | null, share: number, month: string) {
  const handle = scrubber?.querySelector<HTMLElement>('.scrubber-handle');
  if (!scrubber || !handle) {
    return;
  }
  handle.style.top = `${share * 100}%`;
  scrubber.ariaValueNow = String(Math.round(share * 100));
  if (scrubber.ariaValueText !== month) {
    scrubber.ariaValueText = month;
    handle.firstElementChild?.replaceChildren(month);
  }
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
