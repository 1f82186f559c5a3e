import { memo, type MouseEvent, useCallback, useEffect, useMemo, useRef } from 'react';
import { useLocation } from 'wouter';
import type { Stack } from '../api/similar';
import type { Photo } from '../api/types';
import { DayName } from './DayName';
import { firstSlots, measuresOf } from './firstView';
import { HEADING, layOut, type Layout, type Line } from './layout';
import { PhotoTile } from './PhotoTile';
import { Scrubber } from './Scrubber';
import type { Slot } from './slots';
import { NO_STACKS, type Stacks } from './stacks';
import { useDragSelect } from './useDragSelect';
import { slotOfElement, useGridKeys } from './useGridKeys';
import type { Selecting } from './useSelection';
import { useLookedAt, useVisibleLines, useWidth } from './useVisible';

interface Props {
  readonly slots: readonly Slot[];
  /** Changes if photos came, went or changed their shape. */
  readonly shape: unknown;
  readonly hrefOf: (photo: Photo) => string;
  /** Told what is looked at, where not all is loaded. */
  readonly onLook?: (from: number, to: number) => void;
  /** Where photos can be chosen. */
  readonly selecting?: Selecting | undefined;
  /** Groups of one scene, and what opens one. */
  readonly stacks?: Stacks;
  readonly onStack?: (stack: Stack) => void;
  /** Else they follow each other without the names of days. */
  readonly byDay?: boolean;
  /** Where there is nothing to open, a click chooses. */
  readonly clickSelects?: boolean;
}

const nobodyAsks = () => undefined;

/** Photos in lines; only those in or near the window are in the page. */
export function PhotoGrid(props: Props) {
  const { slots, shape, hrefOf, onLook = nobodyAsks, selecting, stacks = NO_STACKS, onStack, byDay = true } = props;
  const clickSelects = props.clickSelects === true;
  const grid = useRef<HTMLDivElement>(null);
  const width = useWidth(grid);
  const layout = useLayout(slots, shape, width, byDay);
  const [from, to] = useVisibleLines(grid, layout);
  const lines = layout.lines.slice(from, to);
  const firsts = useMemo(() => firstSlots(layout, window.innerHeight), [layout]);
  const first = lines[0]?.first ?? 0;
  const last = lines.at(-1);
  useLookedAt(first, last ? last.first + last.boxes.length : 0, onLook);
  const openStack = useOpenStack(slots, stacks, onStack);
  const { active, onKeyDown, onFocus } = useGridKeys(grid, layout, first, selecting, openStack);
  const onPointerDown = useDragSelect(selecting);
  const onClick = useFollow(slots, hrefOf);
  return (
    <>
      {/* Arrow keys move among the links; each link is what is operated. */}
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div
        ref={grid}
        className="grid"
        style={{ height: layout.height }}
        data-selecting={(selecting?.selection.photos.size ?? 0) > 0}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onClick={onClick}
        onPointerDown={onPointerDown}
        onContextMenu={(event) => event.nativeEvent instanceof PointerEvent && event.nativeEvent.pointerType === 'touch' && event.preventDefault()}
      >
        {lines.map((line) => (
          <GridLine key={line.first} {...{ line, slots, firsts, active, hrefOf, selecting, clickSelects, stacks, openStack }} />
        ))}
      </div>
      <Scrubber grid={grid} layout={layout} slots={slots} isShown={byDay} />
    </>
  );
}

/** Opens the stack that a photo is in, if it is in one. The same as long as it can be, as lines are drawn with it. */
function useOpenStack(slots: readonly Slot[], stacks: Stacks, onStack: Props['onStack']): (slot: number) => void {
  const latest = useRef({ slots, stacks, onStack });
  useEffect(() => {
    latest.current = { slots, stacks, onStack };
  });
  return useCallback((slot) => {
    const { slots: all, stacks: known, onStack: open } = latest.current;
    const stack = known.get(all[slot]?.photo?.id ?? '');
    if (stack) {
      open?.(stack);
    }
  }, []);
}

/** Opens the photo that is clicked, unless that was meant otherwise. */
function useFollow(slots: readonly Slot[], hrefOf: (photo: Photo) => string) {
  const [, navigate] = useLocation();
  return (event: MouseEvent) => {
    const isPlain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey);
    const isLink = event.target instanceof Element && event.target.closest('.tile-link') !== null;
    const photo = slots[slotOfElement(event.target) ?? -1]?.photo;
    if (photo && isLink && isPlain && !event.defaultPrevented) {
      event.preventDefault();
      navigate(hrefOf(photo), { state: { fromGrid: true } });
    }
  };
}

function useLayout(slots: readonly Slot[], shape: unknown, width: number, byDay: boolean): Layout {
  return useMemo(() => {
    return width === 0 ? { lines: [], height: 0 } : layOut(slots, { ...measuresOf(width), byDay });
    // What does not change the shape does not change the layout.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [shape, width, byDay]);
}

interface LineProps {
  readonly line: Line;
  readonly slots: readonly Slot[];
  readonly firsts: ReadonlySet<number>;
  readonly active: number;
  readonly hrefOf: (photo: Photo) => string;
  readonly selecting: Selecting | undefined;
  readonly clickSelects: boolean;
  readonly stacks: Stacks;
  readonly openStack: (slot: number) => void;
}

/** Nothing of it changed, whatever became of others. */
function isSameLine(a: LineProps, b: LineProps): boolean {
  return (
    a.line === b.line &&
    a.firsts === b.firsts &&
    a.hrefOf === b.hrefOf &&
    a.selecting === b.selecting &&
    a.clickSelects === b.clickSelects &&
    a.stacks === b.stacks &&
    (a.active === b.active || !(isIn(a.line, a.active) || isIn(b.line, b.active))) &&
    isSameIn(a.line, a.slots, b.slots)
  );
}

const isIn = ({ first, boxes }: Line, slot: number) => slot >= first && slot < first + boxes.length;

/** Its own photos, and those of days that begin here. */
function isSameIn({ first, boxes, headings }: Line, before: readonly Slot[], after: readonly Slot[]): boolean {
  const end = Math.max(first + boxes.length, ...headings.map((day) => day.first + day.count));
  for (let slot = first; before !== after && slot < end; slot++) {
    if (before[slot] !== after[slot]) {
      return false;
    }
  }
  return true;
}

const GridLine = memo(function GridLine(props: LineProps) {
  const { line, slots, firsts, active, hrefOf, selecting, clickSelects, stacks, openStack } = props;
  const y = line.headings.length > 0 ? HEADING : 0;
  const chosen = selecting?.selection.photos;
  // The same as long as it can be, or each tile would be drawn anew with its line.
  const onSelect = useCallback(
    (slot: number, isRange: boolean) => (isRange ? selecting?.extend(slot) : selecting?.toggle(slot)),
    [selecting],
  );
  return (
    <div className="line" style={{ transform: `translateY(${line.top}px)` }}>
      {line.headings.map(({ x, width, first, count }) => (
        <DayName key={x} x={x} width={width} first={first} count={count} slots={slots} selecting={selecting} />
      ))}
      {line.boxes.map(({ x, width }, offset) => {
        const index = line.first + offset;
        const photo = slots[index]?.photo;
        return (
          <PhotoTile
            key={photo?.id ?? `slot-${index}`}
            {...{ index, photo, x, y, width, onSelect }}
            href={photo ? hrefOf(photo) : ''}
            height={line.height}
            isFirst={firsts.has(index)}
            stackSize={photo && sizeOfStack(stacks, photo.id)}
            onStack={openStack}
            isActive={index === active}
            isSelected={chosen && photo && chosen.has(photo.id)}
            isSelecting={clickSelects || (chosen?.size ?? 0) > 0}
          />
        );
      })}
    </div>
  );
}, isSameLine);

/** The best one stands for its stack. */
function sizeOfStack(stacks: Stacks, photoId: string): number | undefined {
  const stack = stacks.get(photoId);
  return stack?.best === photoId ? stack.photos.length : undefined;
}
