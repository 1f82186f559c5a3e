// A browser as somebody would have it, who looks at each view and hears each complaint.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { checkAccessibility } from './axe.mjs';

const { BASE_URL, CHROMIUM = '/usr/bin/chromium', SCREENSHOTS = 'screenshots' } = process.env;
export const DESKTOP = { width: 1280, height: 800 };
export const PHONE = { width: 390, height: 844 };
const PATIENCE_MS = 60_000;
const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync'];

mkdirSync(SCREENSHOTS, { recursive: true });

export const launch = () => chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });

/** A window of its own, which knows nothing of others. */
export async function openWindow(browser, troubles, locale = 'en-GB', device = {}) {
  const context = await browser.newContext({ baseURL: BASE_URL, viewport: DESKTOP, locale, ...device });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  page.on('pageerror', (error) => troubles.hear(String(error)));
  page.on('console', (message) => {
    const { url } = message.location();
    if (['error', 'warning'].includes(message.type()) && !isExpected(message.text(), url)) {
      troubles.hear(`${message.text()} (${url})`);
    }
  });
  page.on('request', (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(BASE_URL)) {
      troubles.hear(`a request to a foreign server: ${request.url()}`);
    }
  });
  return page;
}

/**
 * That a stranger is told to log in, that a link needs a password, that a platform doesn't tell what it
 * offers, and that stacks are asked for, after a while, by a page whose session has just ended, is no
 * trouble.
 */
function isExpected(text, url) {
  return (
    (/status of 401/.test(text) && ['/api/me', '/api/shared/', '/api/stacks'].some((path) => url.includes(path))) ||
    (/status of 404/.test(text) && url.includes('/api/platform'))
  );
}

/** What the page complains of, but for the time in which the server is away. */
export class Troubles {
  found = [];
  isOutage = false;

  hear(trouble) {
    if (!this.isOutage) {
      this.found.push(trouble);
    }
  }
}

/** The view on a desk and on a phone, by day and by night: accessible, and kept as a picture. */
export async function look(page, view) {
  for (const [device, size] of Object.entries({ desktop: DESKTOP, phone: PHONE })) {
    for (const colorScheme of ['light', 'dark']) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await checkAccessibility(page, `${view}, ${device}, ${colorScheme}`);
      await keep(page, `${view}-${device}-${colorScheme}`);
    }
  }
  await page.setViewportSize(DESKTOP);
  await page.emulateMedia({ colorScheme: 'light' });
}

export const keep = (page, name) => page.screenshot({ path: join(SCREENSHOTS, `${name}.png`) });

/** Limits sending to so many bytes a second, so that progress can be seen; -1 lifts the limit. */
export async function slowDown(page, uploadThroughput) {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false, latency: 0, downloadThroughput: -1, uploadThroughput,
  });
}

export async function waitForTiles(page, count) {
  await page.waitForFunction(
    (wanted) => {
      const images = [...document.querySelectorAll('.tile-link img[data-loaded=true]')];
      return images.length === wanted && images.every((image) => image.naturalWidth > 0);
    },
    count,
  );
}

/** Has whoever started us kill the server and start it anew, and waits until that is done. */
export async function restartServer() {
  console.log('PageIT: please restart the server');
  await new Promise((resolve) => process.stdin.once('data', resolve));
}

const ENGLISH = { name: 'User name', password: 'Password', button: 'Log in' };

export async function logIn(page, username, password, labels = ENGLISH) {
  await page.goto('/login');
  await page.getByLabel(labels.name).fill(username);
  await page.getByLabel(labels.password, { exact: true }).fill(password);
  await page.locator('form').getByRole('button', { name: labels.button }).click();
  await page.waitForURL((url) => url.pathname !== '/login');
}
