// Downloads a library as one zip: its total is known from the first event of progress on.
// Arguments: user name, password, size in bytes. Environment: BASE_URL, CHROMIUM.
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';

const { BASE_URL, CHROMIUM = '/usr/bin/chromium' } = process.env;
const [username, password, size] = process.argv.slice(2);

const browser = await chromium.launch({
  executablePath: CHROMIUM,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
try {
  const page = await browser.newPage({ baseURL: BASE_URL });
  await page.goto('/login');
  assert.equal(await page.evaluate(logIn, { username, password }), 204, 'logging in');
  const events = await download(page, `/api/users/${username}/archive.zip`);
  const [first, last] = [events[0], events.at(-1)];
  assert.equal(last.state, 'completed');
  assert.equal(last.receivedBytes, Number(size));
  assert.ok(first.receivedBytes < last.receivedBytes, 'there is progress');
  for (const event of events) {
    assert.equal(event.totalBytes, Number(size), 'the total is known');
  }
  console.log(`ZipIT: Chromium saw ${events.length} events of progress, the total in each`);
} finally {
  await browser.close();
}

async function logIn(credentials) {
  const headers = { 'Content-Type': 'application/json' };
  const answer = await fetch('/api/session', { method: 'POST', headers, body: JSON.stringify(credentials) });
  return answer.status;
}

/** Follows a link to a file, and gives all events until it is there or failed. */
async function download(page, address) {
  const events = [];
  const protocol = await page.context().newCDPSession(page);
  await protocol.send('Page.enable');
  const ended = new Promise((resolve) => {
    protocol.on('Page.downloadProgress', (event) => {
      events.push(event);
      if (event.state !== 'inProgress') {
        resolve();
      }
    });
  });
  await page.evaluate((href) => {
    const link = document.createElement('a');
    link.href = href;
    document.body.append(link);
    link.click();
  }, address);
  await ended;
  return events;
}
