// Measures the page in a real browser, see payara/bench/page. Arguments: the folder of the built page, and what to
// measure if not all: "first load" or "scroll".
import { chromium } from 'playwright-core';
import { firstLoads } from './bench-first.mjs';
import { scroll } from './bench-scroll.mjs';

const { CHROMIUM = '/usr/bin/chromium' } = process.env;
const [dist, only] = process.argv.slice(2);
const MEASURED = { 'first load': firstLoads, scroll };

if (only !== undefined && !(only in MEASURED)) {
  console.error(`payara/bench/page: "${only}" isn't measured; what is: ${Object.keys(MEASURED).join(', ')}.`);
  process.exit(1);
}
const browser = await chromium.launch({
  executablePath: CHROMIUM,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--enable-precise-memory-info', '--js-flags=--expose-gc'],
});
const rows = [];
try {
  const thumbnails = await paint();
  rows.push(['thumbnails on average, kB', mean(thumbnails.map(({ length }) => length)) / 1000]);
  for (const [name, measure] of Object.entries(MEASURED)) {
    rows.push(...(only === undefined || only === name ? await measure(browser, dist, thumbnails) : []));
  }
} finally {
  await browser.close();
}
let broken = 0;
for (const [name, value, most] of rows) {
  const isBroken = most !== undefined && !(value <= most);
  broken += isBroken ? 1 : 0;
  console.log(`${name.padEnd(70)} ${typeof value === 'string' ? value : String(Math.round(value * 1000) / 1000).padStart(9)}${most === undefined ? '' : `   at most ${most}${isBroken ? '   BROKEN' : ''}`}`);
}
process.exit(broken === 0 ? 0 : 1);

/** Pictures that weigh what real thumbnails do. */
async function paint() {
  const page = await browser.newPage();
  const pictures = await page.evaluate(async () => {
    const all = [];
    for (let n = 0; n < 14; n++) {
      const canvas = new OffscreenCanvas(400, 280);
      const context = canvas.getContext('2d');
      for (let i = 0; i < 1500; i++) {
        context.fillStyle = `hsl(${(n * 40 + i) % 360} ${30 + (i % 50)}% ${20 + ((i * 7) % 60)}%)`;
        const size = 4 + ((i * 13) % 40);
        context.fillRect((i * 97) % 400, (i * 61) % 280, size, size);
      }
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 });
      all.push([...new Uint8Array(await blob.arrayBuffer())]);
    }
    return all;
  });
  await page.close();
  return pictures.map((bytes) => Buffer.from(bytes));
}

function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
