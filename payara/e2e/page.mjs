// The page in a real browser: register, drop photos, see them arrive, open one, delete it, log out.
// Arguments: three photos. Environment: BASE_URL, CHROMIUM, SCREENSHOTS (a folder).
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { chromium } from 'playwright-core';
import { checkAccessibility } from './axe.mjs';
import { dropFiles, watchProgress } from './drop.mjs';

const { BASE_URL, CHROMIUM = '/usr/bin/chromium', SCREENSHOTS = 'screenshots' } = process.env;
const photos = process.argv.slice(2);
assert.equal(photos.length, 3, 'three photos are needed');
const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
const PATIENCE_MS = 60_000;

const browser = await chromium.launch({
  executablePath: CHROMIUM,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
const page = await (await browser.newContext({ baseURL: BASE_URL, viewport: DESKTOP, locale: 'en-GB' })).newPage();
page.setDefaultTimeout(PATIENCE_MS);
const troubles = noteTroubles();
let passed = 0;
mkdirSync(SCREENSHOTS, { recursive: true });

try {
  await step('registering leads to an empty library', register);
  await step('dropped and chosen photos show their progress and arrive', upload);
  await step('a photo opens, large', open);
  await step('a deleted photo is gone, and comes back', remove);
  await step('logging out shuts the library', logOut);
  await step('nothing was reported to the console', () => assert.deepEqual(troubles, []));
} catch (error) {
  await page.screenshot({ path: join(SCREENSHOTS, 'failure.png') }).catch(() => {});
  console.error(error, troubles);
  process.exitCode = 1;
} finally {
  await browser.close();
}
console.log(`PageIT: ${passed} of 6 steps passed; screenshots in ${SCREENSHOTS}`);

async function step(name, body) {
  try {
    await body();
  } catch (error) {
    throw new Error(`step "${name}" failed at ${page.url()}`, { cause: error });
  }
  passed += 1;
  console.log(`PageIT: ${name}`);
}

async function register() {
  await page.goto('/register');
  await page.getByLabel('User name').waitFor();
  await look('register');
  await page.getByLabel('User name').fill('anna');
  await page.getByLabel('New password').fill('a password of anna’s');
  await page.getByRole('button', { name: 'Register' }).click();
  await page.getByRole('heading', { name: 'Drop your first photos here' }).waitFor();
  await look('empty');
}

async function upload() {
  await slowDown(1_000_000);
  const progress = await watchProgress(page);
  await dropFiles(page, photos.slice(0, 2));
  await page.getByRole('region', { name: 'Uploads' }).waitFor();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Add photos' }).click();
  await page.getByRole('menuitem', { name: 'Choose photos' }).click();
  await (await chooser).setFiles(photos[2]);
  await look('uploading');
  await page.getByRole('heading', { name: '3 photos uploaded' }).waitFor();
  await slowDown(-1);
  await waitForTiles(3);
  assertProgress(await progress());
  await page.getByRole('region', { name: 'Uploads' }).getByRole('button', { name: 'Close' }).click();
  await look('library');
}

/** Each upload told how far it was, somewhere between nothing and all, and never went back. */
function assertProgress(seen) {
  const names = photos.map((photo) => `Progress of ${basename(photo)}`);
  for (const name of names) {
    const shares = seen[name] ?? [];
    assert.ok(shares.some((share) => share > 0 && share < 1), `${name}: ${shares}`);
    assert.deepEqual(shares, [...shares].sort((a, b) => a - b), name);
  }
}

async function open() {
  await page.locator('a.tile-link').first().click();
  await page.getByRole('dialog', { name: /^Photo / }).waitFor();
  await page.waitForFunction(() => {
    const image = document.querySelector('.lightbox img.pswp__img:not(.pswp__img--placeholder)');
    return image?.complete && image.naturalWidth > 0;
  });
  await look('photo');
  await page.keyboard.press('i');
  await page.getByRole('complementary', { name: 'Details' }).waitFor();
  await page.getByLabel('Caption').fill('Seen by everybody');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Save' }).waitFor({ state: 'detached' });
  await page.getByLabel('Add a tag').fill('tried');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('button', { name: 'Remove the tag tried' }).waitFor();
  await look('details');
}

async function remove() {
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await page.getByText('The photo is in the trash').waitFor();
  await page.keyboard.press('Escape');
  await waitForTiles(2);
  await look('trashed');
  await page.getByRole('button', { name: 'Undo' }).click();
  await waitForTiles(3);
}

async function logOut() {
  await page.getByRole('button', { name: /^Account of/ }).click();
  await page.getByRole('menuitem', { name: 'Log out' }).click();
  await page.waitForURL('**/login');
  await page.getByRole('heading', { name: 'Log in' }).waitFor();
  await look('login');
  await page.goto('/anna');
  await page.getByText('No photos to see here yet.').waitFor();
  assert.equal(await page.locator('a.tile-link').count(), 0);
  await look('stranger');
}

async function waitForTiles(count) {
  await page.waitForFunction(
    (wanted) => {
      const images = [...document.querySelectorAll('a.tile-link img[data-loaded=true]')];
      return images.length === wanted && images.every((image) => image.naturalWidth > 0);
    },
    count,
  );
}

/** The view on a desk and on a phone, by day and by night: accessible, and kept as a picture. */
async function look(view) {
  for (const [device, size] of Object.entries({ desktop: DESKTOP, phone: PHONE })) {
    for (const colorScheme of ['light', 'dark']) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await checkAccessibility(page, `${view}, ${device}, ${colorScheme}`);
      await page.screenshot({ path: join(SCREENSHOTS, `${view}-${device}-${colorScheme}.png`) });
    }
  }
  await page.setViewportSize(DESKTOP);
  await page.emulateMedia({ colorScheme: 'light' });
}

/** Limits sending to so many bytes a second, so that progress can be seen; -1 lifts the limit. */
async function slowDown(uploadThroughput) {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false, latency: 0, downloadThroughput: -1, uploadThroughput,
  });
}

/** Everything the page complains of, but not that a stranger is told to log in. */
function noteTroubles() {
  const found = [];
  page.on('pageerror', (error) => found.push(String(error)));
  page.on('console', (message) => {
    const { url } = message.location();
    const expected =
      (/status of 401/.test(message.text()) && url.includes('/api/me')) ||
      (/status of 404/.test(message.text()) && url.includes('/api/platform'));
    if (['error', 'warning'].includes(message.type()) && !expected) {
      found.push(`${message.text()} (${url})`);
    }
  });
  return found;
}
