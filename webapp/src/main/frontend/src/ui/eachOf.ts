import { Problem } from '../api/problem';

/** Requests at once; browsers open six connections to a host. */
const AT_ONCE = 4;

/** Does something with each, a few at a time; one that fails does not stop the others. */
export async function eachOf<T>(
  items: readonly T[],
  act: (item: T) => Promise<unknown>,
): Promise<{ done: T[]; problem: Problem | undefined }> {
  const waiting = [...items];
  const done: T[] = [];
  let problem: Problem | undefined;
  const work = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
      try {
        await act(item);
        done.push(item);
      } catch (error) {
        problem = Problem.of(error);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { done, problem };
}
