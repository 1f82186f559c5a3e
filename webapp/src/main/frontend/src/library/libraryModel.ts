import type { PhotoEvent } from '../api/events';
import type { fetchTimeline, listPhotos } from '../api/photos';
import { Problem } from '../api/problem';
import type { Photo } from '../api/types';
import { insert, isSameShape, type Slot, slotOf, type Stretch, stretchAt, stretchesOf } from './slots';
import { secondsOf } from './slots';
import type { Part } from './stacks';

export interface LibrarySnapshot {
  readonly status: 'loading' | 'ready' | 'failed';
  readonly problem?: Problem;
  readonly slots: readonly Slot[];
  /** Changes only if photos came, went or changed their shape: then they are laid out anew. */
  readonly shape: number;
}

/** Stand-ins in tests. */
export interface LibrarySource {
  readonly timeline: typeof fetchTimeline;
  readonly list: typeof listPhotos;
}

const RELOAD_MS = 1_000;

/**
 * One user's photos. The outline of all of them comes first; the photos themselves are loaded
 * where somebody looks. Events keep both true without asking again.
 */
export class LibraryModel {
  private stretches: readonly Stretch[] = [];
  private readonly places = new Map<string, number>();
  private readonly listeners = new Set<() => void>();
  private current: LibrarySnapshot = { status: 'loading', slots: [], shape: 0 };
  private reloading: ReturnType<typeof setTimeout> | undefined;
  private generation = 0;

  constructor(
    private readonly owner: string,
    private readonly source: LibrarySource,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): LibrarySnapshot => this.current;

  /** Fetches the outline; photos that are known already are kept until their stretch is anew. */
  readonly load = async (): Promise<void> => {
    const generation = ++this.generation;
    try {
      const timeline = await this.source.timeline(this.owner);
      if (generation === this.generation) {
        this.places.clear();
        this.stretches = stretchesOf(timeline);
        this.publish('ready');
        this.want(0, 1);
      }
    } catch (error) {
      if (generation === this.generation) {
        this.fail(Problem.of(error));
      }
    }
  };

  /** Somebody looks at these slots, from one to before another. */
  readonly want = (from: number, to: number): void => {
    let start = 0;
    this.stretches.forEach((stretch, index) => {
      const end = start + stretch.slots.length;
      if (start < to && end > from && (stretch.state === 'outline' || stretch.state === 'failed')) {
        void this.loadStretch(index);
      }
      start = end;
    });
  };

  /** The parts that these slots are in, as the server lists them. */
  readonly partsBetween = (from: number, to: number): Part[] => {
    let start = 0;
    const parts: Part[] = [];
    for (const { cursor, slots } of this.stretches) {
      if (start < to && start + slots.length > from) {
        parts.push({ from: cursor, photos: slots.length });
      }
      start += slots.length;
    }
    return parts;
  };

  /** Loads all of these slots, however many. */
  readonly loadRange = async (from: number, to: number): Promise<void> => {
    let start = 0;
    const needed: Promise<void>[] = [];
    this.stretches.forEach((stretch, index) => {
      const end = start + stretch.slots.length;
      if (start < to && end > from && stretch.state !== 'loaded') {
        needed.push(this.loadStretch(index));
      }
      start = end;
    });
    await Promise.all(needed);
  };

  /** Loads what lies about the time of a photo that isn't known yet. */
  readonly wantAbout = (photo: Photo): void => {
    const index = stretchAt(this.stretches, secondsOf(photo));
    for (const near of [index - 1, index, index + 1]) {
      if (this.stretches[near]?.state === 'outline') {
        void this.loadStretch(near);
      }
    }
  };

  indexOf(id: string): number {
    const place = this.places.get(id);
    if (place === undefined) {
      return -1;
    }
    return startOf(this.stretches, place) + (this.stretches[place]?.slots.findIndex(({ photo }) => photo?.id === id) ?? 0);
  }

  hear(event: PhotoEvent): void {
    if (event.type === 'reconnected') {
      void this.load();
    } else if (this.current.status !== 'ready') {
      return;
    } else if (event.type === 'removed') {
      this.remove(event.id);
    } else if (event.photo.owner.username === this.owner) {
      this.put(event.photo);
    }
  }

  private async loadStretch(index: number): Promise<void> {
    const stretch = this.stretches[index];
    if (!stretch) {
      return;
    }
    const { generation } = this;
    this.replace(index, { ...stretch, state: 'loading' });
    const request = { owner: this.owner, limit: stretch.slots.length };
    try {
      const page = await this.source.list(
        stretch.cursor === null ? request : { ...request, cursor: stretch.cursor },
      );
      if (generation === this.generation) {
        this.fill(index, page.items);
      }
    } catch {
      const now = this.stretches[index];
      if (generation === this.generation && now) {
        this.replace(index, { ...now, state: 'failed' });
      }
    }
  }

  /** What events brought meanwhile is newer than the list. */
  private fill(index: number, photos: readonly Photo[]) {
    const before = this.stretches[index]?.slots ?? [];
    const known = before.filter(({ photo }) => photo !== undefined);
    const ids = new Set(known.map(({ photo }) => photo?.id));
    const fresh = photos.filter(({ id }) => !ids.has(id) && !this.places.has(id));
    let slots: readonly Slot[] = fresh.map((photo, at) => slotOf(photo, before[at]));
    for (const slot of known) {
      slots = insert(slots, slot);
    }
    for (const { photo } of slots) {
      this.places.set(photo?.id ?? '', index);
    }
    this.replace(index, { cursor: this.stretches[index]?.cursor ?? null, state: 'loaded', slots });
  }

  private put(photo: Photo) {
    const place = this.places.get(photo.id);
    const old = place === undefined ? undefined : this.stretches[place];
    const slot = old?.slots.find((candidate) => candidate.photo?.id === photo.id);
    if (place !== undefined && old && slot && slot.time === secondsOf(photo)) {
      const slots = old.slots.with(old.slots.indexOf(slot), slotOf(photo, slot));
      this.replace(place, { ...old, slots });
      return;
    }
    if (place !== undefined) {
      this.take(photo.id, place);
    }
    const index = stretchAt(this.stretches, secondsOf(photo));
    const target = this.stretches[index] ?? { cursor: null, state: 'loaded', slots: [] };
    if (target.state === 'outline' && place === undefined) {
      // It may be in the outline already, or not: only the server knows.
      this.reloadSoon();
      return;
    }
    this.places.set(photo.id, index);
    this.replace(index, { ...target, slots: insert(target.slots, slotOf(photo)) });
  }

  private remove(id: string) {
    const place = this.places.get(id);
    if (place === undefined) {
      this.reloadSoon();
    } else {
      this.take(id, place);
    }
  }

  private take(id: string, place: number) {
    const stretch = this.stretches[place];
    this.places.delete(id);
    if (stretch) {
      const slots = stretch.slots.filter(({ photo }) => photo?.id !== id);
      this.replace(place, { ...stretch, slots });
    }
  }

  private reloadSoon() {
    this.reloading ??= setTimeout(() => {
      this.reloading = undefined;
      void this.load();
    }, RELOAD_MS);
  }

  /** Only this stretch is compared and copied: all of 100,000 photos would cost a frame. */
  private replace(index: number, stretch: Stretch) {
    const before = this.stretches[index];
    const stretches = [...this.stretches];
    stretches[index] = stretch;
    this.stretches = stretches;
    if (before?.slots === stretch.slots) {
      return;
    }
    if (!before || before.slots.length !== stretch.slots.length) {
      this.publish('ready');
      return;
    }
    const slots = [...this.current.slots];
    const start = startOf(stretches, index);
    stretch.slots.forEach((slot, at) => {
      slots[start + at] = slot;
    });
    this.show('ready', slots, isSameShape(before.slots, stretch.slots));
  }

  private publish(status: LibrarySnapshot['status']) {
    const slots = this.stretches.flatMap((stretch) => stretch.slots);
    this.show(status, slots, isSameShape(slots, this.current.slots));
  }

  private show(status: LibrarySnapshot['status'], slots: readonly Slot[], isSame: boolean) {
    this.current = { status, slots, shape: this.current.shape + (isSame ? 0 : 1) };
    this.listeners.forEach((listener) => listener());
  }

  private fail(problem: Problem) {
    this.current = { ...this.current, status: 'failed', problem };
    this.listeners.forEach((listener) => listener());
  }
}

/** The first slot of a stretch, among all. */
function startOf(stretches: readonly Stretch[], index: number): number {
  return stretches.slice(0, index).reduce((sum, { slots }) => sum + slots.length, 0);
}
