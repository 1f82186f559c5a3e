import { Problem, parseProblem } from './problem';
import type { Photo, UploadResult } from './types';

export interface Receipt {
  readonly photo: Photo;
  /** The owner had the same bytes before; nothing new was stored. */
  readonly duplicate: boolean;
}

export interface UploadListener {
  /** Share of the request that has left this machine, from 0 to 1. */
  onProgress(share: number): void;
  /** All is sent; the server is storing it. */
  onSent(): void;
  onReceipt(receipt: Receipt): void;
  onProblem(problem: Problem): void;
}

export interface RunningUpload {
  /** Stops it; the listener hears nothing more. */
  abort(): void;
}

/** Sends one photo. XMLHttpRequest, because fetch does not tell how much has been sent. */
export function sendPhoto(
  file: File,
  listener: UploadListener,
  createRequest: () => XMLHttpRequest = () => new XMLHttpRequest(),
): RunningUpload {
  const request = createRequest();
  request.open('POST', '/api/photos');
  request.setRequestHeader('Accept', 'application/json, application/problem+json');
  request.upload.onprogress = (event) => {
    if (event.lengthComputable && event.total > 0) {
      listener.onProgress(event.loaded / event.total);
    }
  };
  request.upload.onload = () => listener.onSent();
  request.onerror = () => listener.onProblem(Problem.network());
  request.ontimeout = () => listener.onProblem(Problem.network());
  request.onload = () => {
    const outcome = readOutcome(request.status, request.responseText);
    if (outcome instanceof Problem) {
      listener.onProblem(outcome);
    } else {
      listener.onReceipt(outcome);
    }
  };
  const body = new FormData();
  body.append('files', file, file.name);
  request.send(body);
  return { abort: () => request.abort() };
}

/** What the answer to a request with one photo says; 207 and 201 alike state it per photo. */
export function readOutcome(status: number, responseText: string): Receipt | Problem {
  const body = parseJson(responseText);
  const item = isUploadAnswer(body) ? body.items[0] : undefined;
  if (status < 200 || status >= 300 || !item) {
    return parseProblem(item?.problem ?? body, item?.status ?? status);
  }
  if (item.photo && item.status >= 200 && item.status < 300) {
    return { photo: item.photo, duplicate: item.status === 200 };
  }
  return parseProblem(item.problem, item.status);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isUploadAnswer(body: unknown): body is { items: UploadResult[] } {
  return typeof body === 'object' && body !== null && 'items' in body && Array.isArray(body.items);
}
