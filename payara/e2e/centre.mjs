// Whenever the details come or go, the photo stands in the middle of what they leave free.
import assert from 'node:assert/strict';

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
      const off = await (await page.waitForFunction(offCentre, undefined, { timeout: PATIENCE_MS })).jsonValue();
      assert.ok(Math.max(...off.map(Math.abs)) <= NEAR_PIXELS, `key after ${key} ms, details ${isShown}: ${off} pixels off`);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
  }
  await page.emulateMedia({ reducedMotion: 'reduce' });
}

/** In the page: how far right and below of the middle the photo stands, once it is open. */
function offCentre() {
  const swipe = document.querySelector('.lightbox .pswp');
  const photo = swipe?.querySelector('.pswp__item[aria-hidden=false] img.pswp__img:not(.pswp__img--placeholder)');
  const isOpen = swipe && getComputedStyle(swipe.querySelector('.pswp__bg')).opacity === '1';
  const isMoving = swipe?.getAnimations({ subtree: true }).some((animation) => animation instanceof CSSTransition);
  if (!isOpen || isMoving || !photo?.complete) {
    return undefined;
  }
  const { left, top, right, bottom } = document.querySelector('.lightbox-frame').getBoundingClientRect();
  const free = document.querySelector('.info')?.getBoundingClientRect().left ?? right;
  const shown = photo.getBoundingClientRect();
  return [shown.left + shown.width / 2 - (left + free) / 2, shown.top + shown.height / 2 - (top + bottom) / 2];
}
