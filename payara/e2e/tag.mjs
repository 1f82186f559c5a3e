// Photos on the page show what taggers found. Arguments: for each photo its address and one of its
// tags. Environment: BASE_URL, CHROMIUM, E2E_USERNAME, E2E_PASSWORD.
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';

const { BASE_URL, CHROMIUM = '/usr/bin/chromium', E2E_USERNAME, E2E_PASSWORD } = process.env;
const wanted = process.argv.slice(2);
assert.ok(wanted.length >= 2 && wanted.length % 2 === 0, 'addresses and tags are needed');

const browser = await chromium.launch({
  executablePath: CHROMIUM,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
try {
  const page = await (await browser.newContext({ baseURL: BASE_URL, locale: 'en-GB' })).newPage();
  page.setDefaultTimeout(60_000);
  await page.goto('/login');
  await page.getByLabel('User name').fill(E2E_USERNAME);
  await page.getByLabel('Password', { exact: true }).fill(E2E_PASSWORD);
  await page.getByRole('button', { name: 'Log in' }).click();
  await page.waitForURL((url) => url.pathname !== '/login');
  for (let i = 0; i < wanted.length; i += 2) {
    await page.goto(wanted[i]);
    await page.getByRole('dialog', { name: /^Photo / }).waitFor();
    const details = page.getByRole('complementary', { name: 'Details' });
    // The page remembers whether they were open.
    const areOpen = await details.waitFor({ timeout: 5_000 }).then(() => true, () => false);
    if (!areOpen) await page.keyboard.press('i');
    await details.getByRole('listitem').filter({ hasText: wanted[i + 1] }).waitFor();
    console.log(`${wanted[i]} shows the tag ${wanted[i + 1]}`);
  }
} finally {
  await browser.close();
}
