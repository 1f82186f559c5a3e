import { ROOT } from './root';
import type { Photo } from './types';

export type PhotoEvent =
  | { readonly type: 'added'; readonly photo: Photo }
  | { readonly type: 'changed'; readonly photo: Photo }
  | { readonly type: 'removed'; readonly id: string }
  /** Connected again: something may have been missed, so fetch anew. */
  | { readonly type: 'reconnected' };

export const FIRST_RETRY_MS = 1_000;
export const LONGEST_RETRY_MS = 30_000;

/**
 * Listens to the server's events until the returned function is called. The browser reconnects by
 * itself after a broken connection, but gives up on an error answer (a restarting server, for
 * instance): then we try again, more and more slowly.
 */
export function listenToEvents(
  listener: (event: PhotoEvent) => void,
  createSource: (url: string) => EventSource = (url) => new EventSource(url),
): () => void {
  let retryMs = FIRST_RETRY_MS;
  let wasOpen = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let source = connect();

  function connect(): EventSource {
    const created = createSource(`${ROOT}/api/events`);
    created.onopen = () => {
      retryMs = FIRST_RETRY_MS;
      if (wasOpen) {
        listener({ type: 'reconnected' });
      }
      wasOpen = true;
    };
    created.onerror = () => {
      if (created.readyState === EVENT_SOURCE_CLOSED) {
        timer = setTimeout(() => (source = connect()), retryMs);
        retryMs = Math.min(retryMs * 2, LONGEST_RETRY_MS);
      }
    };
    on(created, 'photo-added', (data) => listener({ type: 'added', photo: data as Photo }));
    on(created, 'photo-changed', (data) => listener({ type: 'changed', photo: data as Photo }));
    on(created, 'photo-removed', (data) => {
      listener({ type: 'removed', id: (data as { id: string }).id });
    });
    return created;
  }

  return () => {
    clearTimeout(timer);
    source.close();
  };
}

/** EventSource.CLOSED, as a number so that tests need no browser. */
const EVENT_SOURCE_CLOSED = 2;

function on(source: EventSource, name: string, handle: (data: unknown) => void) {
  source.addEventListener(name, (event: MessageEvent<string>) => handle(JSON.parse(event.data)));
}
