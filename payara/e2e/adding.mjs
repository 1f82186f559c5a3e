// More ways for photos to come in: pasted, by folder, shared by another app; and pausing, cancelling.
import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { transferOf } from './drop.mjs';
import { keep, look, slowDown } from './stage.mjs';

const SIZE = 6_000_000;
const A_MINUTE_LONG = 100_000;
const HALF_WAY = 'half-way.jpg';
const VANISHED = 'vanished.jpg';
/** As many as are sent at once. */
const BEFORE_IT = ['first.jpg', 'second.jpg', 'third.jpg'];

const panelOf = (page) => page.getByRole('region', { name: 'Uploads' });

/** While photos are on their way: all are held and go on, then one; one that isn't wanted is let go. */
export async function holdAndLetGo(page, unwanted) {
  const panel = panelOf(page);
  await panel.getByRole('button', { name: 'Pause all' }).click();
  await panel.getByRole('button', { name: 'Resume all' }).waitFor();
  assert.equal(await panel.locator('[data-stage=sending], [data-stage=waiting]').count(), 0, 'all are held');
  assert.ok((await panel.locator('[data-stage=paused]').count()) > 0);
  await keep(page, 'paused');
  await panel.getByRole('button', { name: 'Resume all' }).click();
  const pause = panel.locator('[data-stage=sending]').getByRole('button', { name: /^Pause / }).first();
  const name = (await pause.getAttribute('aria-label')).replace('Pause ', '');
  await pause.click();
  await panel.getByRole('button', { name: `Resume ${name}` }).click();
  await panel.getByRole('button', { name: `Cancel ${unwanted}` }).click();
  await panel.getByText(unwanted).waitFor({ state: 'detached' });
}

/** A photo that was there before is said to be so, whichever way it comes. */
export async function addInOtherWays(page, photos) {
  await paste(page, photos[0]);
  await duplicates(page, 1);
  await chooseFolder(page, photos.slice(0, 2));
  await shareFromAnotherApp(page, photos[0]);
  await duplicates(page, 1);
}

async function duplicates(page, count) {
  const panel = panelOf(page);
  await panel.getByRole('heading', { name: count === 1 ? '1 photo uploaded' : `${count} photos uploaded` }).waitFor();
  assert.equal(await panel.getByText('You had this photo already').count(), count);
  await panel.getByRole('button', { name: 'Close' }).click();
  await panel.waitFor({ state: 'detached' });
}

async function paste(page, photo) {
  const transfer = await transferOf(page, [photo]);
  await page.evaluate(
    (clipboardData) => window.dispatchEvent(new ClipboardEvent('paste', { clipboardData, cancelable: true })),
    transfer,
  );
}

async function chooseFolder(page, photos) {
  const folder = mkdtempSync(join(tmpdir(), 'chosen-'));
  try {
    mkdirSync(join(folder, 'within'));
    copyFileSync(photos[0], join(folder, basename(photos[0])));
    copyFileSync(photos[1], join(folder, 'within', basename(photos[1])));
    writeFileSync(join(folder, 'notes.txt'), 'no photo');
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Add photos' }).click();
    await page.getByRole('menuitem', { name: 'Choose a folder' }).click();
    await (await chooser).setFiles(folder);
    await page.getByText('One file is no photo and was left out').waitFor();
    // Only now: the browser reads the files when they are sent.
    await duplicates(page, 2);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What the browser does when a photo is shared with the installed page: it posts a form. */
async function shareFromAnotherApp(page, photo) {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.reload();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const { share_target: target } = await (await page.request.get('/manifest.webmanifest')).json();
  const transfer = await transferOf(page, [photo]);
  await page.evaluate(
    ({ files, wanted }) => {
      const form = document.createElement('form');
      Object.assign(form, { method: wanted.method, enctype: wanted.enctype, action: wanted.action, hidden: true });
      const input = document.createElement('input');
      Object.assign(input, { type: 'file', name: wanted.params.files[0].name, files: files.files });
      form.append(input);
      document.body.append(form);
      form.submit();
    },
    { files: transfer, wanted: { ...target, action: '/share-target' } },
  );
  await panelOf(page).waitFor();
}

/** One that is half-way goes on when the network is back, and when the page is there again. */
export async function loseAndReload(page, photo, troubles) {
  const panel = panelOf(page);
  const row = panel.getByRole('listitem').filter({ hasText: HALF_WAY });
  await slowDown(page, A_MINUTE_LONG);
  await choose(page, another(photo, HALF_WAY));
  const share = () => row.getByRole('progressbar').evaluate(({ value }) => value);
  const isPast = async (least) => {
    await row.and(page.locator('[data-stage=sending]')).waitFor();
    await page.waitForFunction((wanted) => document.querySelector('.upload-row progress')?.value > wanted, least);
  };
  await isPast(0);
  troubles.isOutage = true;
  await page.context().setOffline(true);
  await panel.getByText('No connection').waitFor();
  await page.context().setOffline(false);
  await panel.getByText('No connection').waitFor({ state: 'detached' });
  await isPast(await share());
  troubles.isOutage = false;
  const question = page.waitForEvent('dialog');
  const reloaded = page.reload();
  assert.equal((await question).type(), 'beforeunload');
  await (await question).accept();
  await reloaded;
  await isPast(0);
  await panel.getByRole('button', { name: `Cancel ${HALF_WAY}` }).click();
  await panel.waitFor({ state: 'detached' });
  await slowDown(page, -1);
}

/** One that is deleted while it waits for its turn is named, with what to do about it. */
export async function vanish(page, photo, troubles) {
  troubles.isOutage = true; // the library for uploads complains, as of a broken connection
  const folder = mkdtempSync(join(tmpdir(), 'vanishing-'));
  const path = join(folder, VANISHED);
  copyFileSync(photo, path);
  await slowDown(page, A_MINUTE_LONG);
  await choose(page, BEFORE_IT.map((name) => another(photo, name)));
  const panel = panelOf(page);
  await panel.locator('[data-stage=sending]').nth(BEFORE_IT.length - 1).waitFor();
  await choose(page, path);
  await panel.locator('[data-stage=waiting]').filter({ hasText: VANISHED }).waitFor();
  rmSync(folder, { recursive: true });
  for (const name of BEFORE_IT) {
    await panel.getByRole('button', { name: `Cancel ${name}` }).click();
  }
  await panel.getByText(`${VANISHED} can’t be read any more`).waitFor();
  await slowDown(page, -1);
  await look(page, 'unreadable');
  await panel.getByRole('button', { name: `Cancel ${VANISHED}` }).click();
  await panel.waitFor({ state: 'detached' });
  troubles.isOutage = false;
}

async function choose(page, files) {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Add photos' }).click();
  await page.getByRole('menuitem', { name: 'Choose photos' }).click();
  await (await chooser).setFiles(files);
}

/** A photo of its own, though it looks like another; large, so that it is long on its way. */
export function another(photo, name) {
  return { name, mimeType: 'image/jpeg', buffer: Buffer.concat([readFileSync(photo), Buffer.alloc(SIZE, name)]) };
}
