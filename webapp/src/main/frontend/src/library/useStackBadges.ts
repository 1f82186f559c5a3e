import { useCallback, useEffect, useRef } from 'react';
import { useFeature } from '../app/session';
import type { Slot } from './slots';
import { NO_STACKS, type Stacks, useStacks } from './stacks';

/** What is seen comes first. */
const WAIT_MS = 1_500;

interface Following {
  readonly want: (time: number) => void;
  readonly stop: () => void;
}

/** The stacks among one's own photos, loaded a while after the library and as far as somebody looks. */
export function useStackBadges(isOwn: boolean, slots: readonly Slot[]): { stacks: Stacks; onLook: (to: number) => void } {
  const isOn = useFeature('similar') && isOwn;
  const stacks = useStacks();
  const following = useRef<Following>(undefined);
  const latest = useRef({ slots, to: 0 });
  useEffect(() => {
    latest.current.slots = slots;
  });
  const want = useCallback(() => {
    const { slots: all, to } = latest.current;
    following.current?.want(all[Math.min(to, all.length) - 1]?.time ?? Infinity);
  }, []);
  useEffect(() => {
    if (!isOn) {
      return undefined;
    }
    let isGone = false;
    const timer = setTimeout(() => {
      void import('../similar/followStacks').then(({ followStacks }) => {
        if (!isGone) {
          following.current = followStacks();
          want();
        }
      });
    }, WAIT_MS);
    return () => {
      isGone = true;
      clearTimeout(timer);
      following.current?.stop();
      following.current = undefined;
    };
  }, [isOn, want]);
  const onLook = useCallback(
    (to: number) => {
      latest.current.to = to;
      want();
    },
    [want],
  );
  return { stacks: isOn ? stacks : NO_STACKS, onLook };
}
