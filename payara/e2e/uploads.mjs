// Photos chosen in the page, all at once, and sent by its uploader (Uppy and its tus plugin), while
// whoever starts this kills the server and starts it anew as often as they like.
// Arguments: user name, password, photos. Environment: BASE_URL, CHROMIUM, MINUTES to wait for the end.
import assert from 'node:assert/strict';
import { keep, launch, openWindow, Troubles } from './stage.mjs';

const { MINUTES = '8' } = process.env;
const [username, password, ...photos] = process.argv.slice(2);
const timeout = Number(MINUTES) * 60_000;

const browser = await launch();
try {
  const troubles = new Troubles();
  troubles.isOutage = true;
  const page = await openWindow(browser, troubles);
  await page.goto('/login');
  assert.equal(await page.evaluate(logIn, { username, password }), 204, 'logging in');
  await page.goto('/');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Add photos' }).click();
  await page.getByRole('menuitem', { name: 'Choose photos' }).click();
  await (await chooser).setFiles(photos);
  const panel = page.getByRole('region', { name: 'Uploads' });
  await panel.waitFor();
  console.log(`UppyKillIT: ${photos.length} photos are chosen`);
  const rows = panel.locator('.upload-row');
  await rows.nth(photos.length - 1).waitFor({ state: 'attached' });
  await page
    .waitForFunction(
      (count) => {
        const stages = [...document.querySelectorAll('.upload-row')].map((row) => row.dataset.stage);
        const kept = stages.filter((stage) => stage === 'processing' || stage === 'done').length;
        return kept === count || stages.includes('failed');
      },
      photos.length,
      { timeout },
    )
    .catch(async (error) => {
      await keep(page, 'uploads-stuck');
      throw error;
    });
  const stages = await rows.evaluateAll((all) => all.map((row) => `${row.dataset.stage} ${row.innerText}`));
  assert.deepEqual(stages.filter((stage) => stage.startsWith('failed')), []);
  console.log(`UppyKillIT: the page says that all ${photos.length} are safe`);
} finally {
  await browser.close();
}

async function logIn(credentials) {
  const headers = { 'Content-Type': 'application/json' };
  const answer = await fetch('/api/session', { method: 'POST', headers, body: JSON.stringify(credentials) });
  return answer.status;
}
