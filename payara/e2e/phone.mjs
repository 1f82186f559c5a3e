// What only fingers do: swiping through photos, and taking one.
import assert from 'node:assert/strict';
import { keep, logIn, openWindow, PHONE } from './stage.mjs';

const STEPS = 6;
const SWIPES = 5;
const PATIENCE = 5_000;

export async function useFingers(browser, troubles, password) {
  const phone = { viewport: PHONE, hasTouch: true, isMobile: true };
  const page = await openWindow(browser, troubles, 'en-GB', phone);
  await logIn(page, 'anna', password);
  await swipeThrough(page);
  await takePhoto(page);
  await page.context().close();
}

async function swipeThrough(page) {
  await page.locator('.tile-link').nth(1).waitFor();
  await page.locator('.tile-link').first().tap();
  const shown = page.locator('.lightbox .pswp__item[aria-hidden=false] img').last();
  await shown.waitFor();
  const first = page.url();
  await swipeUntil(page, [300, 420], [60, 420], (options) => page.waitForURL((url) => url.href !== first, options));
  await keep(page, 'swiped-phone');
  await swipeUntil(page, [90, 420], [330, 420], (options) => page.waitForURL(first, options));
  // Downwards puts it away.
  const dialog = page.getByRole('dialog');
  await swipeUntil(page, [195, 300], [195, 700], (options) => dialog.waitFor({ ...options, state: 'detached' }));
}

/** As people do where a photo that is still opening takes no notice of a finger. */
async function swipeUntil(page, from, to, comesAbout) {
  for (let attempt = 1; ; attempt++) {
    await swipe(page, from, to);
    try {
      await comesAbout({ timeout: PATIENCE });
      return;
    } catch (failure) {
      if (attempt === SWIPES) {
        throw failure;
      }
    }
  }
}

/** One finger, as the browser gets it from the screen. */
async function swipe(page, from, to) {
  const session = await page.context().newCDPSession(page);
  const send = (type, points) => session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y]) => ({ x, y })) });
  await send('touchStart', [from]);
  for (let step = 1; step <= STEPS; step++) {
    await send('touchMove', [from.map((start, axis) => start + ((to[axis] - start) * step) / STEPS)]);
  }
  await send('touchEnd', []);
  await session.detach();
}

/** The browser is asked for its camera, not for files. */
async function takePhoto(page) {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Add photos' }).click();
  await page.getByRole('menuitem', { name: 'Take a photo' }).click();
  const input = (await chooser).element();
  assert.equal(await input.getAttribute('capture'), 'environment');
  assert.equal(await input.getAttribute('accept'), 'image/*');
}
