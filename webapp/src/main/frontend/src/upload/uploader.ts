import type { PhotoEvent } from '../api/events';
import { fetchPhoto } from '../api/photos';
import { type RunningUpload, sendPhoto } from '../api/upload';
import type { PhotoBus } from '../library/photoBus';
import { localThumbnail } from './localThumbnail';
import { reduceUploads, startable, type Upload, type UploadAction } from './uploads';

/** Photos sent at once; browsers open six connections to a host, and the grid needs some. */
export const AT_A_TIME = 3;
/** Events tell of renditions; asking is the fallback, and asks for a few photos at a time. */
export const POLL_MS = 5_000;
const POLLED_AT_ONCE = 5;

/** Called by tests with stand-ins. */
export interface UploaderTools {
  readonly send: typeof sendPhoto;
  readonly thumbnail: (file: File) => Promise<string | undefined>;
  readonly fetch: typeof fetchPhoto;
}

const browserTools: UploaderTools = {
  send: sendPhoto,
  thumbnail: localThumbnail,
  fetch: fetchPhoto,
};

/** Sends chosen files and knows how each one stands. Lives as long as the page. */
export class Uploader {
  private uploads: readonly Upload[] = [];
  private readonly files = new Map<string, File>();
  private readonly running = new Map<string, RunningUpload>();
  private readonly listeners = new Set<() => void>();
  private poll: ReturnType<typeof setTimeout> | undefined;
  private lastId = 0;

  constructor(
    private readonly bus: PhotoBus,
    private readonly tools: UploaderTools = browserTools,
  ) {
    bus.subscribe((event) => this.hear(event));
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): readonly Upload[] => this.uploads;

  add(files: readonly File[]) {
    const added = files.map((file) => {
      const id = String(++this.lastId);
      this.files.set(id, file);
      return { id, name: file.name, size: file.size };
    });
    this.apply({ type: 'added', uploads: added });
    for (const { id } of added) {
      void this.addThumbnail(id);
    }
  }

  cancel(id: string) {
    this.running.get(id)?.abort();
    this.running.delete(id);
    this.apply({ type: 'cancelled', id });
  }

  retry(id: string) {
    this.apply({ type: 'retried', id });
  }

  /** Takes a failed or cancelled one off the list. */
  dismiss(id: string) {
    this.apply({ type: 'dismissed', id });
  }

  clearFinished() {
    this.apply({ type: 'cleared' });
  }

  /** Stops and forgets everything, as when the user logs out. */
  reset() {
    for (const upload of this.running.values()) {
      upload.abort();
    }
    this.running.clear();
    clearTimeout(this.poll);
    this.poll = undefined;
    this.become([]);
  }

  private hear(event: PhotoEvent) {
    if (event.type === 'changed') {
      this.apply({ type: 'photo-changed', photo: event.photo });
    } else if (event.type === 'removed') {
      this.apply({ type: 'photo-removed', id: event.id });
    }
  }

  private apply(action: UploadAction) {
    this.become(reduceUploads(this.uploads, action));
    for (const upload of startable(this.uploads, AT_A_TIME)) {
      this.start(upload.id);
    }
    this.pollLater();
  }

  private become(next: readonly Upload[]) {
    if (next === this.uploads) {
      return;
    }
    const kept = new Set(next.map((upload) => upload.id));
    for (const gone of this.uploads.filter((upload) => !kept.has(upload.id))) {
      this.forget(gone);
    }
    this.uploads = next;
    this.listeners.forEach((listener) => listener());
  }

  private forget(upload: Upload) {
    this.files.delete(upload.id);
    if (upload.thumbnail !== undefined) {
      URL.revokeObjectURL(upload.thumbnail);
    }
  }

  private start(id: string) {
    const file = this.files.get(id);
    if (!file) {
      return;
    }
    this.uploads = reduceUploads(this.uploads, { type: 'started', id });
    const running = this.tools.send(file, {
      onProgress: (share) => this.apply({ type: 'progressed', id, share }),
      onSent: () => this.apply({ type: 'sent', id }),
      onReceipt: ({ photo, duplicate }) => {
        this.running.delete(id);
        this.apply({ type: 'acknowledged', id, photo, duplicate });
        this.bus.publish({ type: 'added', photo });
      },
      onProblem: (problem) => {
        this.running.delete(id);
        this.apply({ type: 'failed', id, problem });
      },
    });
    this.running.set(id, running);
    this.listeners.forEach((listener) => listener());
  }

  private async addThumbnail(id: string) {
    const file = this.files.get(id);
    const url = file && (await this.tools.thumbnail(file));
    if (url === undefined) {
      return;
    }
    if (this.files.has(id)) {
      this.apply({ type: 'thumbnail', id, url });
    } else {
      URL.revokeObjectURL(url);
    }
  }

  private pollLater() {
    const pending = this.uploads.some((upload) => upload.stage === 'previewing');
    if (pending && this.poll === undefined) {
      this.poll = setTimeout(() => void this.pollNow(), POLL_MS);
    }
  }

  private async pollNow() {
    const pending = this.uploads.filter((upload) => upload.stage === 'previewing');
    const ids = pending.slice(0, POLLED_AT_ONCE).flatMap((upload) => upload.photo?.id ?? []);
    const answers = await Promise.allSettled(ids.map((id) => this.tools.fetch(id)));
    this.poll = undefined;
    for (const answer of answers) {
      if (answer.status === 'fulfilled') {
        this.bus.publish({ type: 'changed', photo: answer.value });
      }
    }
    this.pollLater();
  }
}
