import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { type Box, type Layout, lineOf } from './layout';
import type { Selecting } from './useSelection';

/** Arrow keys among the photos; one of them is where the tab key stops. */
export function useGridKeys(
  grid: RefObject<HTMLElement | null>,
  layout: Layout,
  firstVisible: number,
  selecting: Selecting | undefined,
  openStack: (slot: number) => void,
) {
  const [active, setActive] = useState<number>();
  const wanted = useRef<number>(undefined);

  // A photo that was far away is there only once the page has scrolled to it.
  useEffect(() => {
    if (wanted.current !== undefined && focusSlot(grid.current, wanted.current)) {
      wanted.current = undefined;
    }
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const from = slotOfElement(event.target);
    if (from !== undefined && selecting && select(event, from, selecting)) {
      event.preventDefault();
      return;
    }
    if (from !== undefined && event.key === 's' && !hasModifier(event)) {
      openStack(from);
      return;
    }
    const to = from === undefined || hasModifier(event) ? undefined : target(layout, event.key, from);
    if (to === undefined) {
      return;
    }
    event.preventDefault();
    setActive(to);
    if (event.shiftKey && selecting) {
      if (selecting.selection.anchor < 0 && from !== undefined) {
        selecting.toggle(from);
      }
      selecting.extend(to);
    }
    wanted.current = to;
    scrollToSlot(grid.current, layout, to);
  };
  const onFocus = (event: FocusEvent) => setActive(slotOfElement(event.target));
  return { active: active ?? firstVisible, onKeyDown, onFocus };
}

/** Keys that choose: x or the space bar one, with shift all up to it, a with ctrl all. */
function select(event: KeyboardEvent, slot: number, selecting: Selecting): boolean {
  if (event.key === 'a' && (event.ctrlKey || event.metaKey)) {
    selecting.selectAll();
  } else if (hasModifier(event)) {
    return false;
  } else if (event.key === ' ' || event.key.toLowerCase() === 'x') {
    if (event.shiftKey) {
      selecting.extend(slot);
    } else {
      selecting.toggle(slot);
    }
  } else {
    return false;
  }
  return true;
}

const hasModifier = (event: KeyboardEvent) => event.ctrlKey || event.metaKey || event.altKey;

function target(layout: Layout, key: string, from: number): number | undefined {
  const line = lineOf(layout, from);
  const last = layout.lines.at(-1);
  const end = last ? last.first + last.boxes.length - 1 : 0;
  switch (key) {
    case 'ArrowLeft':
      return Math.max(0, from - 1);
    case 'ArrowRight':
      return Math.min(end, from + 1);
    case 'ArrowUp':
      return nearest(layout, line, line - 1, from);
    case 'ArrowDown':
      return nearest(layout, line, line + 1, from);
    case 'Home':
      return 0;
    case 'End':
      return end;
    default:
      return undefined;
  }
}

/** The photo of another line that is nearest above or below. */
function nearest(layout: Layout, line: number, other: number, from: number): number {
  const box = boxOf(layout, line, from);
  const there = layout.lines[other];
  if (!box || !there) {
    return from;
  }
  const distance = (candidate: Box) => Math.abs(middle(candidate) - middle(box));
  const best = there.boxes.reduce(
    (found, candidate, at) =>
      distance(candidate) < distance(there.boxes[found] ?? candidate) ? at : found,
    0,
  );
  return there.first + best;
}

const boxOf = ({ lines }: Layout, line: number, slot: number): Box | undefined =>
  lines[line]?.boxes[slot - lines[line].first];

const middle = ({ x, width }: Box) => x + width / 2;

function scrollToSlot(grid: HTMLElement | null, layout: Layout, slot: number) {
  const line = layout.lines[lineOf(layout, slot)];
  if (!grid || !line) {
    return;
  }
  const top = grid.getBoundingClientRect().top + line.top;
  const header = 72;
  if (top < header) {
    window.scrollBy({ top: top - header - 40 });
  } else if (top + line.height + 48 > window.innerHeight) {
    window.scrollBy({ top: top + line.height + 72 - window.innerHeight });
  }
}

export function focusSlot(grid: HTMLElement | null, slot: number): boolean {
  const tile = grid?.querySelector<HTMLElement>(`[data-slot="${slot}"] a`);
  tile?.focus({ preventScroll: true });
  return tile !== null && tile !== undefined;
}

export function slotOfElement(element: EventTarget | null): number | undefined {
  const slot = element instanceof Element ? element.closest<HTMLElement>('[data-slot]') : null;
  return slot ? Number(slot.dataset['slot']) : undefined;
}
