import Uppy, { type UppyFile } from '@uppy/core';
import Tus, { type TusBody } from '@uppy/tus';
import { Problem, parseProblem } from '../api/problem';
import { ROOT } from '../api/root';

export interface EngineListener {
  /** Share of the file that the server has or is being sent, from 0 to 1. */
  onProgress(id: string, share: number): void;
  /** The photo is durable; this is its address. */
  onReceipt(id: string, address: string, duplicate: boolean): void;
  onProblem(id: string, problem: Problem): void;
}

export interface Engine {
  add(id: string, file: File): void;
  pause(id: string): void;
  resume(id: string): void;
  retry(id: string): void;
  /** Ends it, on the server too. */
  cancel(id: string): void;
}

interface Meta extends Record<string, unknown> {
  key: string;
}
type Sent = UppyFile<Meta, TusBody>;

/** It can't be read any more. */
class UnreadableFile extends Error {}

/** Files sent at once; browsers open six connections to a host, and the grid needs some. */
const AT_ONCE = 3;
/** For some minutes, as a restart of the server takes; after that, when the server is back. */
const RETRY_DELAYS = [0, 1_000, 2_000, ...Array.from({ length: 40 }, () => 5_000)];
/** A file of this size goes in the request that creates its upload: nothing to resume. */
const SMALL = 512 * 1024;

/** Sends files by tus: what the server has is never sent again, whatever broke in between. */
export function createEngine(listener: EngineListener): Engine {
  const ids = new Map<string, string>();
  const unreadable = new Set<string>();
  const uppy = new Uppy<Meta, TusBody>({ autoProceed: true });
  uppy.use(Tus, {
    endpoint: `${ROOT}/api/uploads`,
    limit: AT_ONCE,
    retryDelays: RETRY_DELAYS,
    removeFingerprintOnSuccess: true,
    allowedMetaFields: ['name'],
    // Else it would look like a broken connection, and be tried again for minutes.
    onBeforeRequest: async (_request, file) => {
      if (file.data instanceof Blob && !(await isReadable(file.data))) {
        unreadable.add(file.id);
        throw new UnreadableFile();
      }
    },
    onShouldRetry: (error, _attempt, _options, next) => {
      if (error.causingError instanceof UnreadableFile) {
        return false;
      }
      // While a server starts it answers 404 to everything.
      const status = error.originalResponse ? error.originalResponse.getStatus() : 0;
      return status === 404 || status >= 500 ? status !== 507 : next(error);
    },
  });
  const keyOf = (file: Sent | undefined) => file?.meta.key ?? '';
  const forget = (id: string) => {
    const file = ids.get(id);
    ids.delete(id);
    if (file !== undefined) {
      uppy.removeFile(file);
    }
  };
  uppy.on('upload-progress', (file, { bytesUploaded, bytesTotal }) => {
    const total = bytesTotal ?? 0;
    listener.onProgress(keyOf(file), total > 0 ? bytesUploaded / total : 0);
  });
  uppy.on('upload-success', (file, { body }) => {
    const id = keyOf(file);
    const address = body?.xhr.getResponseHeader('X-Photo') ?? undefined;
    if (address === undefined) {
      listener.onProblem(id, Problem.network());
      return;
    }
    listener.onReceipt(id, address, body?.xhr.getResponseHeader('X-Photo-Duplicate') === 'true');
    forget(id);
  });
  uppy.on('upload-error', (file, _error, response) => {
    const isUnreadable = file !== undefined && unreadable.delete(file.id);
    const problem = isUnreadable ? Problem.unreadable(file.name) : problemOf(response?.body?.xhr);
    listener.onProblem(keyOf(file), problem);
  });
  const withFile = (id: string, act: (file: string) => void) => {
    const file = ids.get(id);
    if (file !== undefined) {
      act(file);
    }
  };
  return {
    add: (id, file) => {
      const tus = { uploadDataDuringCreation: file.size <= SMALL };
      const meta = { key: id };
      const added = uppy.addFile({ name: file.name, type: file.type, data: file, source: 'page', meta });
      uppy.setFileState(added, { tus });
      ids.set(id, added);
    },
    pause: (id) => withFile(id, (file) => uppy.getFile(file).isPaused || uppy.pauseResume(file)),
    resume: (id) => withFile(id, (file) => uppy.getFile(file).isPaused && uppy.pauseResume(file)),
    retry: (id) => withFile(id, (file) => void uppy.retryUpload(file)),
    cancel: forget,
  };
}

async function isReadable(file: Blob): Promise<boolean> {
  try {
    await file.slice(0, 1).arrayBuffer();
    return true;
  } catch {
    return false;
  }
}

function problemOf(request: XMLHttpRequest | undefined): Problem {
  if (!request || request.status === 0) {
    return Problem.network();
  }
  try {
    return parseProblem(JSON.parse(request.responseText), request.status);
  } catch {
    return parseProblem(undefined, request.status);
  }
}
