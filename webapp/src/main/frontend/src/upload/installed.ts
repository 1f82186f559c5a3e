import { ROOT } from '../api/root';
import { uploadChosen } from './chosenFiles';
import { hasSharedFiles, takeSharedFiles } from './sharedFiles';

/** Lets the page be a target of other apps' sharing, and takes what they shared. */
export async function beInstallable(): Promise<void> {
  if (hasSharedFiles()) {
    window.history.replaceState(null, '', window.location.pathname);
    uploadChosen(await takeSharedFiles());
  }
  // Only where the connection is safe, and not in every browser's private windows.
  if ('serviceWorker' in navigator) {
    await navigator.serviceWorker.register(`${ROOT}/sw.js`).catch(() => undefined);
  }
}
