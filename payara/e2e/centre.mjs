// Whenever the details come or go, the photo stands in the middle of what they leave free.
import { keep } from './stage.mjs';

/** After the photo began to open, which takes about 300 ms. */
const KEYS_MS = [0, 40, 90, 150, 220, 300, 500];
const PATIENCE_MS = 10_000;
const NEAR_PIXELS = 1;

export async function stayCentred(page) {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  for (const key of KEYS_MS) {
    // First they come, then, as they were remembered, they go.
    for (const isShown of [true, false]) {
      await page.locator('.tile-link').first().click();
      await page.getByRole('dialog', { name: /^Photo / }).waitFor();
      await page.waitForTimeout(key);
      await page.keyboard.press('i');
      await page.locator('.info').waitFor({ state: isShown ? 'attached' : 'detached' });
      await page.waitForFunction(isCentred, NEAR_PIXELS, { timeout: PATIENCE_MS }).catch(async (cause) => {
        await keep(page, 'off-centre');
        throw new Error(`not in the middle: key after ${key} ms, details ${isShown ? 'came' : 'went'}`, { cause });
      });
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
  }
  await page.emulateMedia({ reducedMotion: 'reduce' });
}

/** In the page: whether the photo, once it is open and rests, stands in the middle, but for so many pixels. */
function isCentred(near) {
  const swipe = document.querySelector('.lightbox .pswp');
  const photo = swipe?.querySelector('.pswp__item[aria-hidden=false] img.pswp__img:not(.pswp__img--placeholder)');
  const isOpen = swipe && getComputedStyle(swipe.querySelector('.pswp__bg')).opacity === '1';
  const isMoving = swipe?.getAnimations({ subtree: true }).some((animation) => animation instanceof CSSTransition);
  if (!isOpen || isMoving || !photo?.complete) {
    return false;
  }
  const { left, top, right, bottom } = document.querySelector('.lightbox-frame').getBoundingClientRect();
  const free = document.querySelector('.info')?.getBoundingClientRect().left ?? right;
  const shown = photo.getBoundingClientRect();
  const isNear = (from, size, begin, end) => Math.abs(from + size / 2 - (begin + end) / 2) <= near;
  return isNear(shown.left, shown.width, left, free) && isNear(shown.top, shown.height, top, bottom);
}
