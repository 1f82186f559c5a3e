import type { PhotoEvent } from '../api/events';
import type { fetchStacks, Stack } from '../api/similar';
import type { Part, Stacks } from '../library/stacks';

/** Until nothing changes any more: uploads come in numbers, and each is worked on for a while. */
export const REST_MS = 3_000;

/**
 * Loads the stacks of those parts of the library that somebody looks at, each part once, and again after
 * changes. One request at a time: what is passed by meanwhile is never asked for.
 */
export class StackLoader {
  /** By where the part begins. */
  private readonly found = new Map<string | null, readonly Stack[]>();
  /** Goes up when all that was found may be wrong. */
  private generation = 0;
  private isBusy = false;
  private isStopped = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param fetch asks the server
   * @param lookedAt the parts that are looked at now
   * @param show is told of all that were found
   */
  constructor(
    private readonly fetch: typeof fetchStacks,
    private readonly lookedAt: () => readonly Part[],
    private readonly show: (stacks: Stacks) => void,
  ) {}

  /** Somebody looks elsewhere. */
  readonly look = (): void => void this.load();

  hear(event: PhotoEvent) {
    if (event.type === 'removed') {
      this.found.forEach((stacks, from) => {
        this.found.set(from, stacks.flatMap((stack) => without(stack, event.id)));
      });
      this.publish();
    }
    const isSettled = event.type === 'changed' && !(event.photo.work ?? []).some(({ state }) => state === 'owed');
    if (event.type === 'added' || event.type === 'reconnected' || isSettled) {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.reload(), REST_MS);
    }
  }

  stop() {
    clearTimeout(this.timer);
    this.isStopped = true;
    this.show(new Map());
  }

  private reload() {
    this.generation += 1;
    this.found.clear();
    void this.load();
  }

  private async load() {
    if (this.isBusy) {
      return;
    }
    this.isBusy = true;
    try {
      for (let part = this.next(); part; part = this.next()) {
        const { generation } = this;
        const stacks = await this.fetch(part.from, part.photos);
        if (generation === this.generation && !this.isStopped) {
          const isFirst = this.found.size === 0;
          this.found.set(part.from, stacks);
          if (isFirst || stacks.length > 0) {
            this.publish();
          }
        }
      }
    } catch {
      // A proposal only: the library does without.
    } finally {
      this.isBusy = false;
    }
  }

  private next(): Part | undefined {
    return this.isStopped ? undefined : this.lookedAt().find(({ from }) => !this.found.has(from));
  }

  /** Where parts meet, one may have only some photos of a scene that the other has all of. */
  private publish() {
    const shown = new Map<string, Stack>();
    for (const stack of [...this.found.values()].flat()) {
      for (const { id } of stack.photos) {
        if (stack.photos.length > (shown.get(id)?.photos.length ?? 0)) {
          shown.set(id, stack);
        }
      }
    }
    this.show(shown);
  }
}

/** One photo alone is no stack; and no reason holds once the best is gone. */
function without(stack: Stack, id: string): Stack[] {
  const photos = stack.photos.filter((photo) => photo.id !== id);
  const [best] = photos;
  if (photos.length === stack.photos.length) {
    return [stack];
  }
  const isBestThere = id !== stack.best;
  return best && photos.length > 1
    ? [{ ...stack, photos, best: isBestThere ? stack.best : best.id, reasons: isBestThere ? stack.reasons : [] }]
    : [];
}
