import type { PhotoEvent } from '../api/events';

/**
 * Carries news of photos, from the server and from this page alike, to whoever shows them. Hence
 * the grid, the viewer and the uploads need not know each other.
 */
export class PhotoBus {
  private readonly listeners = new Set<(event: PhotoEvent) => void>();

  publish(event: PhotoEvent) {
    this.listeners.forEach((listener) => listener(event));
  }

  subscribe(listener: (event: PhotoEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
