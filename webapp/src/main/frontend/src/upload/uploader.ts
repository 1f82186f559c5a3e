import type { PhotoEvent } from '../api/events';
import { fetchPhoto } from '../api/photos';
import { Problem } from '../api/problem';
import type { PhotoBus } from '../library/photoBus';
import type { Engine, EngineListener } from './engine';
import { forgetFile, keepFile, keptFilesOf, mayHaveKeptFiles } from './keptFiles';
import { localThumbnail } from './localThumbnail';
import { isUnsaved, reduceUploads, type Upload, type UploadAction } from './uploads';

/** Events tell of the work; asking is the fallback, and asks for a few photos at a time. */
export const POLL_MS = 5_000;
const POLLED_AT_ONCE = 5;

/** Called by tests with stand-ins. */
export interface UploaderTools {
  /** The engine is large: it is loaded with the first file. */
  readonly engine: (listener: EngineListener) => Promise<Engine>;
  readonly thumbnail: (file: File) => Promise<string | undefined>;
  readonly fetch: typeof fetchPhoto;
  readonly keep: typeof keepFile;
  readonly forget: typeof forgetFile;
  readonly kept: typeof keptFilesOf;
}

const browserTools: UploaderTools = {
  engine: async (listener) => (await import('./engine')).createEngine(listener),
  thumbnail: localThumbnail,
  fetch: fetchPhoto,
  keep: keepFile,
  forget: forgetFile,
  kept: keptFilesOf,
};

/** Sends chosen files of one user and knows how each one stands. */
export class Uploader {
  private uploads: readonly Upload[] = [];
  private readonly files = new Map<string, File>();
  private readonly listeners = new Set<() => void>();
  private engine: Promise<Engine> | undefined;
  private poll: ReturnType<typeof setTimeout> | undefined;
  private userId = '';

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

  /** Goes on with what this user left unfinished in this browser. */
  async begin(userId: string): Promise<void> {
    if (this.userId === userId) {
      return;
    }
    this.userId = userId;
    if (mayHaveKeptFiles()) {
      const kept = await this.tools.kept(userId);
      await this.send(kept.map(({ id, file }) => ({ id, file })));
    }
  }

  /** Files that are on their way already are not sent twice; one that couldn't be read is replaced. */
  async add(files: readonly File[]): Promise<void> {
    for (const { id, name, problem } of this.uploads) {
      if (problem?.isUnreadable && files.some((file) => file.name === name)) {
        this.cancel(id);
      }
    }
    const busy = new Set([...this.files.values()].map(identityOf));
    const fresh = files.filter((file) => !busy.has(identityOf(file)));
    const chosen = fresh.map((file) => ({ id: crypto.randomUUID(), file }));
    const sent = this.send(chosen);
    for (const { id, file } of chosen) {
      await this.tools.keep({ id, userId: this.userId, file });
      // It may have arrived, or been cancelled, before it was kept.
      if (!this.files.has(id)) {
        await this.tools.forget(id);
      }
    }
    await sent;
  }

  pause(id: string) {
    this.apply({ type: 'paused', id });
    void this.engine?.then((engine) => engine.pause(id));
  }

  resume(id: string) {
    this.apply({ type: 'resumed', id });
    void this.engine?.then((engine) => engine.resume(id));
  }

  retry(id: string) {
    this.apply({ type: 'resumed', id });
    void this.engine?.then((engine) => engine.retry(id));
  }

  cancel(id: string) {
    this.apply({ type: 'taken-off', id });
    void this.engine?.then((engine) => engine.cancel(id));
  }

  clearFinished() {
    this.apply({ type: 'cleared' });
  }

  /** Stops and forgets everything, as when the user logs out. */
  discard() {
    this.userId = '';
    for (const { id } of this.uploads) {
      this.cancel(id);
    }
    clearTimeout(this.poll);
    this.poll = undefined;
  }

  private async send(chosen: readonly { id: string; file: File }[]) {
    for (const { id, file } of chosen) {
      this.files.set(id, file);
    }
    const uploads = chosen.map(({ id, file }) => ({ id, name: file.name, size: file.size }));
    this.apply({ type: 'added', uploads });
    for (const { id, file } of chosen) {
      void this.addThumbnail(id, file);
    }
    this.engine ??= this.tools.engine({
      onProgress: (id, share) => this.apply({ type: 'progressed', id, share }),
      onReceipt: (id, address, duplicate) => void this.receive(id, address, duplicate),
      onProblem: (id, problem) => this.apply({ type: 'failed', id, problem }),
    });
    const engine = await this.engine;
    for (const { id, file } of chosen) {
      if (this.files.has(id)) {
        engine.add(id, file);
      }
    }
  }

  private async receive(id: string, address: string, duplicate: boolean) {
    const photoId = decodeURIComponent(address.slice(address.lastIndexOf('/') + 1));
    try {
      const photo = await this.tools.fetch(photoId);
      this.apply({ type: 'acknowledged', id, photo, duplicate });
      this.bus.publish({ type: 'added', photo });
    } catch (error) {
      // The photo is kept; only we could not see it. Trying again finds it as a duplicate.
      this.apply({ type: 'failed', id, problem: Problem.of(error) });
    }
  }

  private hear(event: PhotoEvent) {
    if (event.type === 'changed') {
      this.apply({ type: 'photo-changed', photo: event.photo });
    } else if (event.type === 'removed') {
      this.apply({ type: 'photo-removed', id: event.id });
    } else if (event.type === 'reconnected') {
      for (const { id, stage, problem } of this.uploads) {
        if (stage === 'failed' && problem?.status === 0) {
          this.retry(id);
        }
      }
    }
  }

  private apply(action: UploadAction) {
    const next = reduceUploads(this.uploads, action);
    if (next === this.uploads) {
      return;
    }
    const before = this.uploads;
    this.uploads = next;
    const kept = new Map(next.map((upload) => [upload.id, upload]));
    for (const old of before) {
      const now = kept.get(old.id);
      if (!now || (!isUnsaved(now) && now.stage !== 'failed')) {
        this.release(old, now === undefined);
      }
    }
    this.listeners.forEach((listener) => listener());
    this.pollLater();
  }

  /** The file is not needed any more. */
  private release({ id, thumbnail }: Upload, isGone: boolean) {
    if (this.files.delete(id)) {
      void this.tools.forget(id);
    }
    if (isGone && thumbnail !== undefined) {
      URL.revokeObjectURL(thumbnail);
    }
  }

  private async addThumbnail(id: string, file: File) {
    const url = await this.tools.thumbnail(file);
    if (url !== undefined) {
      if (this.uploads.some((upload) => upload.id === id)) {
        this.apply({ type: 'thumbnail', id, url });
      } else {
        URL.revokeObjectURL(url);
      }
    }
  }

  private pollLater() {
    const isPending = this.uploads.some(({ stage }) => stage === 'processing');
    if (isPending && this.poll === undefined) {
      this.poll = setTimeout(() => void this.pollNow(), POLL_MS);
    }
  }

  private async pollNow() {
    const pending = this.uploads.filter(({ stage }) => stage === 'processing');
    const ids = pending.slice(0, POLLED_AT_ONCE).flatMap(({ photo }) => photo?.id ?? []);
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

const identityOf = ({ name, size, lastModified }: File) => `${name} ${size} ${lastModified}`;
