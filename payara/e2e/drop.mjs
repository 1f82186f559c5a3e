import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** Files as the clipboard has them, or what is dragged. */
export function transferOf(page, paths) {
  const files = paths.map((path) => ({ name: basename(path), base64: readFileSync(path, 'base64') }));
  return page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of given) {
      const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
      transfer.items.add(new File([bytes], name, { type: 'image/jpeg' }));
    }
    return transfer;
  }, files);
}

/** Drops files onto the page, as from the desktop. */
export async function dropFiles(page, paths) {
  const dataTransfer = await transferOf(page, paths);
  for (const event of ['dragenter', 'dragover', 'drop']) {
    await page.dispatchEvent('body', event, { dataTransfer });
  }
}

/** Begins to note how far each upload says it is; the answer reads the notes: name to shares. */
export async function watchProgress(page) {
  await page.evaluate(() => {
    globalThis.seenProgress = {};
    const note = () => {
      for (const bar of document.querySelectorAll('progress[value]')) {
        const shares = (globalThis.seenProgress[bar.getAttribute('aria-label')] ??= []);
        if (shares.at(-1) !== bar.value) {
          shares.push(bar.value);
        }
      }
    };
    new MutationObserver(note).observe(document.body, { subtree: true, childList: true, attributes: true });
  });
  return () => page.evaluate(() => globalThis.seenProgress);
}
