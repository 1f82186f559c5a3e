import type { PhotoEvent } from '../api/events';
import type { fetchStacks, Stack } from '../api/similar';
import type { Stacks } from '../library/stacks';

/** Until nothing changes any more: uploads come in numbers, and each is worked on for a while. */
export const REST_MS = 3_000;
/** Without a stack, pages don't tell how far they reach. */
const MOST_PAGES = 20;

/** Loads one's stacks, as far back as somebody has looked, and again after changes. */
export class StackLoader {
  private found: Stack[] = [];
  private cursor: string | null = null;
  private isAtEnd = false;
  private isBusy = false;
  private wanted = Infinity;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly fetch: typeof fetchStacks,
    private readonly show: (stacks: Stacks) => void,
  ) {}

  /** Somebody looks at photos of this time, in seconds since 1970. */
  readonly want = (time: number): void => {
    this.wanted = Math.min(this.wanted, time);
    void this.load();
  };

  hear(event: PhotoEvent) {
    if (event.type === 'removed') {
      this.found = this.found.flatMap((stack) => without(stack, event.id));
      this.publish();
    }
    const isSettled = event.type === 'changed' && !(event.photo.work ?? []).some(({ state }) => state === 'owed');
    if (event.type === 'added' || event.type === 'reconnected' || isSettled) {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.reload(), REST_MS);
    }
  }

  stop() {
    clearTimeout(this.timer);
    this.isAtEnd = true;
    this.show(new Map());
  }

  private async reload() {
    this.found = [];
    this.cursor = null;
    this.isAtEnd = false;
    await this.load();
  }

  private async load() {
    if (this.isBusy) {
      return;
    }
    this.isBusy = true;
    try {
      for (let page = 0; page < MOST_PAGES && !this.isAtEnd && !this.reaches(); page++) {
        const { items, next } = await this.fetch(this.cursor);
        this.found.push(...items);
        this.cursor = next;
        this.isAtEnd = next === null;
      }
      this.publish();
    } catch {
      // A proposal only: the library does without.
    } finally {
      this.isBusy = false;
    }
  }

  private reaches(): boolean {
    const last = this.found.at(-1);
    return last !== undefined && Date.parse(last.from) / 1000 < this.wanted;
  }

  private publish() {
    this.show(new Map(this.found.flatMap((stack) => stack.photos.map(({ id }) => [id, stack] as const))));
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
