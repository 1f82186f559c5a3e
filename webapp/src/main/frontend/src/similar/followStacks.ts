import { fetchStacks } from '../api/similar';
import { photoBus } from '../app/photoEvents';
import { type Part, showStacks } from '../library/stacks';
import { StackLoader } from './stackLoader';

/** Keeps the stacks of the parts that are looked at true, until it is stopped. */
export function followStacks(lookedAt: () => readonly Part[]): { look: () => void; stop: () => void } {
  const loader = new StackLoader(fetchStacks, lookedAt, showStacks);
  const unsubscribe = photoBus.subscribe((event) => loader.hear(event));
  loader.look();
  return {
    look: loader.look,
    stop: () => {
      unsubscribe();
      loader.stop();
    },
  };
}
