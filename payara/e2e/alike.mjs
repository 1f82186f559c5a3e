// Photos of one scene: they are marked, compared, and all but the best put into the trash.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { look, waitForTiles } from './stage.mjs';

const WIDTHS = [1200, 600];

/** In an empty library. */
export async function keepTheBest(page, photo) {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Add photos' }).click();
  await page.getByRole('menuitem', { name: 'Choose photos' }).click();
  await (await chooser).setFiles(await sizesOf(page, photo));
  await waitForTiles(page, WIDTHS.length);
  const badge = page.getByRole('button', { name: 'Compare 2 photos of one scene' });
  await badge.waitFor();
  const panel = page.getByRole('region', { name: 'Uploads' });
  await panel.getByRole('button', { name: 'Close' }).click();
  await look(page, 'stacks');
  await badge.click();
  const dialog = page.getByRole('dialog', { name: '2 photos of one scene' });
  await dialog.getByText('It has more pixels.').waitFor();
  assert.ok(await dialog.getByRole('checkbox', { name: `Keep ${nameOf(WIDTHS[0])}` }).isChecked(), 'the larger is the best');
  await look(page, 'stack');
  await dialog.getByRole('button', { name: 'Keep 1, move 1 photo to the trash' }).click();
  await waitForTiles(page, 1);
  await badge.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Undo' }).click();
  await waitForTiles(page, WIDTHS.length);
  await badge.waitFor();
  await compareBesideThePhoto(page);
}

/** By the keyboard, and from the panel beside the photo. */
async function compareBesideThePhoto(page) {
  await page.locator('.tile', { has: page.locator('.tile-stack') }).locator('.tile-link').focus();
  await page.keyboard.press('s');
  await page.getByRole('dialog', { name: '2 photos of one scene' }).waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.tile-link:focus').waitFor(); // where it was before
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: /^Photo / }).waitFor();
  await page.keyboard.press('i');
  const details = page.getByRole('complementary', { name: 'Details' });
  await details.getByRole('link', { name: nameOf(WIDTHS[1]) }).click();
  await page.getByRole('dialog', { name: `Photo ${nameOf(WIDTHS[1])}` }).waitFor();
  const compare = details.getByRole('button', { name: 'Compare, and keep the best' });
  await compare.scrollIntoViewIfNeeded();
  await look(page, 'similar');
  await compare.click();
  await page.getByRole('button', { name: 'Keep 1, move 1 photo to the trash' }).click();
  await page.getByRole('dialog', { name: `Photo ${nameOf(WIDTHS[0])}` }).waitFor();
  await page.keyboard.press('Escape');
  await waitForTiles(page, 1);
}

const nameOf = (width) => `scene-${width}.jpg`;

/** One photo in several sizes, as the browser draws it. */
async function sizesOf(page, photo) {
  const drawn = await page.evaluate(
    async ({ base64, widths }) => {
      const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
      const whole = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }));
      return Promise.all(widths.map(async (width) => {
        const canvas = new OffscreenCanvas(width, Math.round((width * whole.height) / whole.width));
        canvas.getContext('2d').drawImage(whole, 0, 0, canvas.width, canvas.height);
        const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
        return [...new Uint8Array(await blob.arrayBuffer())];
      }));
    },
    { base64: readFileSync(photo, 'base64'), widths: WIDTHS },
  );
  return drawn.map((bytes, at) => ({ name: nameOf(WIDTHS[at]), mimeType: 'image/jpeg', buffer: Buffer.from(bytes) }));
}
