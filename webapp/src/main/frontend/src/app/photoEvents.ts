import { listenToEvents } from '../api/events';
import { PhotoBus } from '../library/photoBus';

/** News of photos, from the server and from this page alike. */
export const photoBus = new PhotoBus();

/** Listens to the server until the returned function is called. */
export const followServer = (): (() => void) => listenToEvents((event) => photoBus.publish(event));
