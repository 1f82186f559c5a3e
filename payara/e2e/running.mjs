// Those who run the platform: who is there, what works, what is owed; how others and programs get in.
import assert from 'node:assert/strict';
import { keepTheBest } from './alike.mjs';
import { logIn, look, openWindow } from './stage.mjs';

const BENS = 'a password of ben’s';
const { E2E_USERNAME, E2E_PASSWORD } = process.env;

export async function administer(browser, troubles, photos) {
  const count = photos.length;
  const page = await openWindow(browser, troubles);
  await logIn(page, E2E_USERNAME, E2E_PASSWORD);
  await page.getByRole('link', { name: 'Admin' }).click();
  await page.getByRole('row', { name: /anna/ }).getByText(`${count} photos`).waitFor();
  await look(page, 'admin-users');
  await page.getByRole('row', { name: /anna/ }).getByRole('button', { name: /^Actions for/ }).click();
  await page.getByRole('menuitem', { name: 'Limit what they keep' }).click();
  await look(page, 'admin-quota');
  await page.getByLabel('Gigabytes').fill('2');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('row', { name: /anna/ }).getByText('/ 2 GB').waitFor();
  const link = await invite(page);
  await pluginsAndWork(page);
  const invited = await accept(browser, troubles, link);
  await keepTheBest(invited, photos[0]);
  await lockOut(page, invited);
  await page.context().close();
}

/** Whoever is locked is out at once, and can come back after that. */
async function lockOut(page, invited) {
  await page.goto('/admin');
  const row = page.getByRole('row', { name: /ben/ });
  const act = async (name) => {
    await row.getByRole('button', { name: /^Actions for/ }).click();
    await page.getByRole('menuitem', { name, exact: true }).click();
  };
  await act('Lock');
  await row.getByText('locked').waitFor();
  await invited.goto('/');
  await invited.waitForURL('**/login');
  await act('Unlock');
  await row.getByText('active').waitFor();
  await logIn(invited, 'ben', BENS);
  await invited.context().close();
}

async function invite(page) {
  await page.getByRole('button', { name: 'Invite' }).click();
  const link = await page.locator('.copy-field input').inputValue();
  await look(page, 'admin-invitation');
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  return link;
}

async function pluginsAndWork(page) {
  const tabs = page.getByRole('navigation', { name: 'Administration' });
  await tabs.getByRole('link', { name: 'Plugins' }).click();
  const resize = page.getByRole('article').filter({ has: page.getByRole('heading', { name: 'resize' }) });
  await resize.getByText('works').first().waitFor();
  await resize.getByText(/^\d+ settings$/).first().click();
  await look(page, 'admin-plugins');
  const answer = page.waitForResponse((response) => response.url().endsWith('/api/admin/plugins/rescan'));
  await page.getByRole('button', { name: 'Look again' }).click();
  assert.equal((await answer).status(), 200);
  const restarted = page.waitForResponse((response) => /\/api\/admin\/plugins\/resize\/restart$/.test(response.url()));
  await resize.getByRole('button', { name: 'Restart resize' }).click();
  assert.ok((await restarted).ok(), 'the plugin is restarted');
  await resize.getByText('works').first().waitFor();
  await tabs.getByRole('link', { name: 'Work' }).click();
  await page.getByRole('row', { name: /render:resize/ }).waitFor();
  await look(page, 'admin-work');
  await tabs.getByRole('link', { name: 'Health and storage' }).click();
  await page.getByText('The platform is').getByText('up').waitFor();
  await look(page, 'admin-health');
}

/** Whoever has the link of an invitation registers with it, once. */
async function accept(browser, troubles, link) {
  assert.match(link, /#invitation=/);
  const page = await openWindow(browser, troubles);
  const sent = page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/api/users'));
  await page.goto(link);
  await page.getByLabel('User name').fill('ben');
  await page.getByLabel('New password').fill(BENS);
  assert.doesNotMatch(page.url(), /invitation/, 'the secret is taken out of the address');
  await page.getByRole('button', { name: 'Register' }).click();
  assert.ok((await sent).postDataJSON().invitation, 'the invitation goes along');
  await page.getByRole('heading', { name: 'Drop your first photos here' }).waitFor();
  return page;
}

/** A token is shown once, works, and is revoked. */
export async function makeToken(page) {
  await page.getByRole('button', { name: 'New token' }).click();
  await page.getByLabel('What is it for?').fill('a script');
  await look(page, 'token');
  await page.getByRole('button', { name: 'Make the token' }).click();
  const secret = await page.getByRole('textbox', { name: 'a script' }).inputValue();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  const ask = () => fetch(`${process.env.BASE_URL}/api/me`, { headers: { Authorization: `Bearer ${secret}` } });
  assert.equal((await ask()).status, 200);
  const revoke = page.getByRole('button', { name: 'Revoke a script' });
  await revoke.click();
  await revoke.waitFor({ state: 'detached' });
  assert.equal((await ask()).status, 401);
}

/** Another browser is logged out from here, and the password changed, after which only the new one works. */
export async function secure(browser, troubles, page, password, next) {
  const other = await openWindow(browser, troubles);
  await logIn(other, 'anna', password);
  await page.reload();
  const end = page.getByRole('button', { name: /^Log out Chrom/ });
  await end.click();
  await end.waitFor({ state: 'detached' });
  await other.goto('/settings');
  await other.waitForURL('**/login**');
  await other.context().close();
  await page.getByLabel('Current password').fill(password);
  await page.getByLabel('New password').fill(next);
  await page.getByRole('button', { name: 'Change the password' }).click();
  await page.getByText('The password is changed.').waitFor();
  const status = async (given) => {
    const headers = { Authorization: `Basic ${Buffer.from(`anna:${given}`).toString('base64')}` };
    return (await fetch(`${process.env.BASE_URL}/api/me`, { headers })).status;
  };
  assert.deepEqual([await status(password), await status(next)], [401, 200]);
}

/** The same page for those who read German: no message is missing, or left in English. */
export async function readGerman(browser, troubles, password) {
  const page = await openWindow(browser, troubles, 'de-DE');
  await logIn(page, 'anna', password, { name: 'Benutzername', password: 'Passwort', button: 'Anmelden' });
  const paths = ['/', '/trash', '/search?q=together', '/shares', '/settings'];
  for (const path of paths) {
    await page.goto(path);
    await page.locator('main :is(h1, h2)').first().waitFor({ state: 'attached' });
    await page.locator('.waiting').waitFor({ state: 'detached' });
    assert.equal(await page.locator('html').getAttribute('lang'), 'de');
    const text = await page.locator('body').innerText();
    assert.doesNotMatch(text, /\b(app|nav|header|photo|library|upload|settings|share|trash|search|people|many|quality)\.[a-z]\w+/, path);
    assert.doesNotMatch(text, /\b(Photos|Trash|Links? yet|Settings|Password|Delete|Share|Browsers)\b/, path);
    await look(page, `german-${path.slice(1).split('?')[0] || 'library'}`);
  }
  await page.context().close();
}
