import { useCallback, useEffect, useRef } from 'react';
import { useFeature } from '../app/session';
import { NO_STACKS, type Part, type Stacks, useStacks } from './stacks';

/** What is seen comes first. */
const WAIT_MS = 1_500;

interface Following {
  readonly look: () => void;
  readonly stop: () => void;
}

interface StackBadges {
  readonly stacks: Stacks;
  /** Told which slots are looked at, from one to before another. */
  readonly onLook: (from: number, to: number) => void;
}

/**
 * The stacks among one's own photos, loaded a while after the library and where somebody looks.
 *
 * @param partsBetween the parts that slots are in; always the same function
 */
export function useStackBadges(isOwn: boolean, partsBetween: (from: number, to: number) => readonly Part[]): StackBadges {
  const isOn = useFeature('similar') && isOwn;
  const stacks = useStacks();
  const following = useRef<Following>(undefined);
  const seen = useRef<readonly [number, number]>([0, 0]);
  useEffect(() => {
    if (!isOn) {
      return undefined;
    }
    let isGone = false;
    const timer = setTimeout(() => {
      void import('../similar/followStacks').then(({ followStacks }) => {
        if (!isGone) {
          following.current = followStacks(() => partsBetween(...seen.current));
        }
      });
    }, WAIT_MS);
    return () => {
      isGone = true;
      clearTimeout(timer);
      following.current?.stop();
      following.current = undefined;
    };
  }, [isOn, partsBetween]);
  const onLook = useCallback((from: number, to: number) => {
    seen.current = [from, to];
    following.current?.look();
  }, []);
  return { stacks: isOn ? stacks : NO_STACKS, onLook };
}
