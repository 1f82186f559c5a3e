import { fetchStacks } from '../api/similar';
import { photoBus } from '../app/photoEvents';
import { showStacks } from '../library/stacks';
import { StackLoader } from './stackLoader';

/** Keeps the stacks of the library that is shown true, until it is stopped. */
export function followStacks(): { want: (time: number) => void; stop: () => void } {
  const loader = new StackLoader(fetchStacks, showStacks);
  const unsubscribe = photoBus.subscribe((event) => loader.hear(event));
  return {
    want: loader.want,
    stop: () => {
      unsubscribe();
      loader.stop();
    },
  };
}
