import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Photo } from '../api/types';
import { photoBus } from '../app/photoEvents';
import { add, NOTHING, type Selection, toggle, toggleAll, withChanged, without } from './selection';
import type { Slot } from './slots';

export interface Selecting {
  readonly selection: Selection;
  /** Takes one in or lets it go. */
  readonly toggle: (slot: number) => void;
  /** Takes in all from the last one to this. */
  readonly extend: (slot: number) => void;
  readonly toggleDay: (first: number, count: number) => void;
  readonly selectAll: () => void;
  readonly clear: () => void;
}

/** Loads slots, where not all are. */
type Load = (from: number, to: number) => Promise<void>;

/** What is chosen of a grid. */
export function useSelection(slots: readonly Slot[], load?: Load): Selecting {
  const latest = useRef(slots);
  useEffect(() => {
    latest.current = slots;
  });
  const [selection, setSelection] = useState(NOTHING);
  const clear = useCallback(() => setSelection(NOTHING), []);
  useEffect(
    () =>
      photoBus.subscribe((event) => {
        if (event.type === 'removed') {
          setSelection((now) => without(now, event.id));
        } else if (event.type === 'changed') {
          setSelection((now) => withChanged(now, event.photo));
        }
      }),
    [],
  );
  return useMemo(() => {
    const loaded = (from: number, to: number): Photo[] =>
      latest.current.slice(from, to).flatMap(({ photo }) => photo ?? []);
    const addRange = (from: number, to: number) => {
      setSelection((now) => add(now, loaded(from, to)));
      if (load && latest.current.slice(from, to).some(({ photo }) => !photo)) {
        void load(from, to).then(() => setSelection((now) => add(now, loaded(from, to))));
      }
    };
    return {
      selection,
      clear,
      toggle: (slot) => {
        const photo = latest.current[slot]?.photo;
        if (photo) {
          setSelection((now) => toggle(now, slot, photo));
        }
      },
      extend: (slot) => {
        const anchor = selection.anchor < 0 ? slot : selection.anchor;
        setSelection((now) => ({ ...now, anchor }));
        addRange(Math.min(anchor, slot), Math.max(anchor, slot) + 1);
      },
      toggleDay: (first, count) => setSelection((now) => toggleAll(now, loaded(first, first + count))),
      selectAll: () => setSelection((now) => add(now, loaded(0, latest.current.length))),
    };
  }, [selection, clear, load]);
}
