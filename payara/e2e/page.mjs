// The page in a real browser, from registering to logging out; the server is killed on the way.
// Arguments: twenty photos. Environment: BASE_URL, CHROMIUM, SCREENSHOTS (a folder), and an administrator's
// E2E_USERNAME and E2E_PASSWORD.
// Whoever starts it reads its output for "please restart the server", does so, and sends a line.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { addInOtherWays, another, holdAndLetGo, loseAndReload, vanish } from './adding.mjs';
import { stayCentred } from './centre.mjs';
import { dropFiles, watchProgress } from './drop.mjs';
import { useFingers } from './phone.mjs';
import { administer, makeToken, readGerman, secure } from './running.mjs';
import { keep, launch, look, openWindow, restartServer, slowDown, Troubles, waitForTiles } from './stage.mjs';

const photos = process.argv.slice(2);
const COUNT = photos.length;
assert.ok(COUNT >= 4, 'some photos are needed');
const UNWANTED = 'unwanted.jpg';
let annas = 'a password of anna’s';
const ABOUT_A_SECOND_EACH = 300_000;

const browser = await launch();
const troubles = new Troubles();
const page = await openWindow(browser, troubles);
const features = await featuresOf(process.env.BASE_URL);
const steps = [
  ['registering leads to an empty library', register],
  ['photos that are dropped and chosen arrive, though the server is killed meanwhile', upload],
  ['photos come by the clipboard, by folder, and from other apps, too', () => addInOtherWays(page, photos)],
  ['an upload goes on after a lost network and a reload, of which the page warns', () => loseAndReload(page, photos[0], troubles)],
  ['a file that is gone before it is sent is named', () => vanish(page, photos[0], troubles)],
  ['the photo stays in the middle of what its details leave free', () => stayCentred(page)],
  ['a photo opens, zooms, and takes a caption and a tag', open],
  ['a deleted photo comes back, by undo and from the trash', remove],
  ['chosen photos are changed, and downloaded as one zip', many],
  ['photos are found by words, with the reasons', search],
  features.includes('shares') && ['a link shows photos in a private window', share],
  features.includes('accounts') && ['the account is settled', settings],
  features.includes('accounts') && ['the platform is administered, others are invited, and keep the best of a scene', () => administer(browser, troubles, photos)],
  ['fingers swipe, and take photos', () => useFingers(browser, troubles, annas)],
  ['the page speaks German, too', () => readGerman(browser, troubles, annas)],
  ['strangers see what is public, and links to it say what it is', stranger],
  ['logging out shuts the library', logOut],
  ['nothing was reported to the console', async () => assert.deepEqual(troubles.found, [])],
].filter(Boolean);
let passed = 0;

try {
  for (const [name, body] of steps) {
    await body().catch((error) => {
      throw new Error(`step "${name}" failed at ${page.url()}`, { cause: error });
    });
    passed += 1;
    console.log(`PageIT: ${name}`);
  }
} catch (error) {
  await keep(page, 'failure').catch(() => {});
  console.error(error, troubles.found);
  process.exitCode = 1;
} finally {
  await browser.close();
  process.stdin.destroy();
}
console.log(`PageIT: ${passed} of ${steps.length} steps passed`);

/** What the platform offers; one that doesn't tell offers nothing more. */
async function featuresOf(platform) {
  const answer = await fetch(`${platform}/api/platform`);
  return answer.ok ? (await answer.json()).features : [];
}

async function register() {
  await page.goto('/register');
  await page.getByLabel('User name').waitFor();
  await look(page, 'register');
  await page.getByLabel('User name').fill('anna');
  await page.getByLabel('New password').fill(annas);
  await page.getByRole('button', { name: 'Register' }).click();
  await page.getByRole('heading', { name: 'Drop your first photos here' }).waitFor();
  await look(page, 'empty');
}

async function upload() {
  await slowDown(page, ABOUT_A_SECOND_EACH);
  const progress = await watchProgress(page);
  await dropFiles(page, photos.slice(0, -2));
  const panel = page.getByRole('region', { name: 'Uploads' });
  await panel.waitFor();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Add photos' }).click();
  await page.getByRole('menuitem', { name: 'Choose photos' }).click();
  await (await chooser).setFiles(photos.slice(-2));
  await page.evaluate(() => document.querySelector('.upload-scroller')?.scrollTo(0, 0));
  await panel.locator('[data-stage=done], [data-stage=processing]').first().waitFor();
  await look(page, 'uploading');
  await chooseAlso(another(photos[0], UNWANTED));
  await holdAndLetGo(page, UNWANTED);
  troubles.isOutage = true;
  await restartServer();
  await slowDown(page, -1);
  await panel.getByRole('heading', { name: `${COUNT} photos uploaded` }).waitFor({ timeout: 240_000 });
  troubles.isOutage = false;
  await waitForTiles(page, COUNT);
  assertProgress(await progress());
  await panel.getByRole('button', { name: 'Close' }).click();
  await look(page, 'library');
}

async function chooseAlso(file) {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Add photos' }).click();
  await page.getByRole('menuitem', { name: 'Choose photos' }).click();
  await (await chooser).setFiles(file);
}

/** Each upload told how far it was, and never went back. */
function assertProgress(seen) {
  for (const name of photos.map((photo) => `Progress of ${basename(photo)}`)) {
    const shares = seen[name] ?? [];
    assert.ok(shares.length > 0, `${name} was never told`);
    assert.deepEqual(shares, [...shares].sort((a, b) => a - b), name);
  }
  const between = Object.values(seen).flat().filter((share) => share > 0 && share < 1);
  assert.ok(between.length > 0, 'no progress between nothing and all was ever told');
}

async function open() {
  await page.locator('.tile-link').first().click();
  await page.getByRole('dialog', { name: /^Photo / }).waitFor();
  await page.waitForFunction(() => {
    const image = document.querySelector('.lightbox img.pswp__img:not(.pswp__img--placeholder)');
    return image?.complete && image.naturalWidth > 0;
  });
  await look(page, 'photo');
  await page.getByRole('button', { name: 'Zoom' }).click();
  await page.locator('.pswp--zoomed-in').waitFor();
  await keep(page, 'zoomed');
  await page.getByRole('button', { name: 'Zoom' }).click();
  await page.locator('.pswp--zoomed-in').waitFor({ state: 'detached' });
  await page.keyboard.press('i');
  await page.getByRole('complementary', { name: 'Details' }).waitFor();
  await page.getByLabel('Caption').fill('Seen by everybody');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Save' }).waitFor({ state: 'detached' });
  await page.getByLabel('Add a tag').fill('tried');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('button', { name: 'Remove the tag tried' }).waitFor();
  await page.getByLabel('Who may see it').selectOption('public');
  await look(page, 'details');
}

async function remove() {
  await page.keyboard.press('i');
  await page.keyboard.press('ArrowRight');
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await page.getByText('The photo is in the trash').waitFor();
  await keep(page, 'trashed');
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await waitForTiles(page, COUNT);
  await page.locator('.tile-link').nth(1).focus();
  await page.keyboard.press('x');
  await page.getByRole('toolbar').getByRole('button', { name: 'Delete' }).click();
  await waitForTiles(page, COUNT - 1);
  await page.getByRole('link', { name: 'Trash' }).click();
  await waitForTiles(page, 1);
  await page.locator('.tile-link').click();
  await look(page, 'trash');
  await page.getByRole('button', { name: 'Restore' }).click();
  await page.getByRole('heading', { name: 'Nothing in the trash' }).waitFor();
  await page.getByRole('link', { name: 'Photos', exact: true }).click();
  await waitForTiles(page, COUNT);
}

async function many() {
  await page.locator('.tile').nth(1).hover();
  await page.locator('.tile-check').nth(1).click();
  await page.locator('.tile-link').nth(3).click({ modifiers: ['Shift'] });
  const bar = page.getByRole('toolbar');
  await bar.getByText('3 selected').waitFor();
  await page.keyboard.press('Escape');
  await bar.waitFor({ state: 'detached' });
  await dragOver(1, 3);
  await bar.getByText('3 selected').waitFor();
  await look(page, 'chosen');
  await bar.getByRole('button', { name: 'Add tags' }).click();
  await look(page, 'tags');
  await page.getByLabel('Tags, separated by commas').fill('together');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByText('3 photos changed').waitFor();
  const download = page.waitForEvent('download');
  const progress = await watchDownload();
  await bar.getByRole('button', { name: 'Download as zip' }).click();
  const zip = readFileSync(await (await download).path());
  assert.ok(progress.length > 0);
  progress.forEach(({ totalBytes }) => assert.equal(totalBytes, zip.length, 'the browser knows the total'));
  assert.equal(zip.subarray(0, 2).toString(), 'PK');
  assert.equal(zip.readUInt16LE(zip.length - 12), 3, 'the zip has three files');
  await page.keyboard.press('Escape');
  await bar.waitFor({ state: 'detached' });
}

/** From one photo's mark over others, with the button held. */
async function dragOver(from, to) {
  const centre = async (locator) => {
    const { x, y, width, height } = await locator.boundingBox();
    return [x + width / 2, y + height / 2];
  };
  await page.locator('.tile').nth(from).hover();
  await page.mouse.move(...(await centre(page.locator('.tile-check').nth(from))));
  await page.mouse.down();
  for (let at = from + 1; at <= to; at++) {
    await page.mouse.move(...(await centre(page.locator('.tile').nth(at))), { steps: 4 });
  }
  await page.mouse.up();
}

/** What the browser shows of the next download. */
async function watchDownload() {
  const events = [];
  const session = await page.context().newCDPSession(page);
  await session.send('Page.enable');
  session.on('Page.downloadProgress', (event) => events.push(event));
  return events;
}

async function search() {
  await page.getByRole('combobox').fill('toge');
  await page.getByRole('option', { name: /together/ }).waitFor();
  await look(page, 'suggestions');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByText('3 photos fit').waitFor();
  await waitForTiles(page, 3);
  await look(page, 'found');
  await page.getByRole('button', { name: 'Why these?' }).click();
  await look(page, 'reasons');
  await page.getByRole('combobox').fill('qwertzuiop');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Nothing fits' }).waitFor();
  await look(page, 'nothing');
  await page.goto('/');
  await waitForTiles(page, COUNT);
}

async function share() {
  await page.locator('.tile').nth(2).hover();
  await page.locator('.tile-check').nth(2).click();
  await page.getByRole('toolbar').getByRole('button', { name: 'Share' }).click();
  await look(page, 'share');
  await page.getByLabel('Title').fill('For you alone');
  await page.getByLabel('Password').fill('between us two');
  await page.getByRole('button', { name: 'Make the link' }).click();
  const link = await page.locator('.copy-field input').inputValue();
  await look(page, 'link');
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await page.keyboard.press('Escape');
  const friend = await openWindow(browser, troubles);
  await friend.goto(link);
  await friend.getByLabel('Password').fill('between us two');
  await look(friend, 'locked');
  await friend.getByRole('button', { name: 'Open' }).click();
  await friend.getByRole('heading', { name: 'For you alone' }).waitFor();
  await waitForTiles(friend, 1);
  await look(friend, 'shared');
  await friend.context().close();
}

async function settings() {
  await page.goto('/settings');
  await page.getByRole('heading', { name: 'Close the account' }).waitFor();
  await look(page, 'settings');
  await page.getByLabel('Name shown to others').fill('Anna Berg');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved').waitFor();
  await makeToken(page);
  const next = 'another password of anna’s';
  await secure(browser, troubles, page, annas, next);
  annas = next;
}

async function stranger() {
  const other = await openWindow(browser, troubles);
  await other.goto('/anna');
  await waitForTiles(other, 1);
  await look(other, 'stranger');
  const html = await (await other.request.get('/anna')).text();
  assert.match(html, /<title>Photos of [^<]+<\/title>/);
  assert.match(html, /property="og:image" content="http[^"]+\/api\/photos\//);
  await other.context().close();
}

async function logOut() {
  await page.goto('/');
  await page.getByRole('button', { name: /^Account of/ }).click();
  await look(page, 'menu');
  troubles.isOutage = true; // what the library asks for at this moment is refused
  await page.getByRole('menuitem', { name: 'Log out' }).click();
  await page.waitForURL('**/login');
  await page.getByRole('heading', { name: 'Log in' }).waitFor();
  troubles.isOutage = false;
  await look(page, 'login');
  await page.goto('/anna');
  await waitForTiles(page, 1);
}
