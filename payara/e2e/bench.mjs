// Measures the page in a real browser, see payara/bench/page. Argument: the folder of the built page.
import { chromium } from 'playwright-core';
import { playServer } from './bench-server.mjs';

const { CHROMIUM = '/usr/bin/chromium' } = process.env;
const [dist] = process.argv.slice(2);
const VIEW = { width: 1280, height: 800 };
const LINE = { bitsPerSecond: 1_600_000, latencyMs: 150 };
const SLOWER = 4;
const SCREENS = 60;

const browser = await chromium.launch({
  executablePath: CHROMIUM,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--enable-precise-memory-info', '--js-flags=--expose-gc'],
});
const rows = [];
let broken = 0;
try {
  const thumbnails = await paint();
  rows.push(['thumbnails on average, kB', mean(thumbnails.map(({ length }) => length)) / 1000, undefined]);
  await firstLoad(thumbnails);
  await scroll(thumbnails);
} finally {
  await browser.close();
}
for (const [name, value, most] of rows) {
  const isBroken = most !== undefined && !(value <= most);
  broken += isBroken ? 1 : 0;
  console.log(`${name.padEnd(62)} ${String(Math.round(value * 1000) / 1000).padStart(9)}${most === undefined ? '' : `   at most ${most}${isBroken ? '   BROKEN' : ''}`}`);
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

/** The library of 10,000 photos, for the first time, over a slow line and with a slow processor. */
async function firstLoad(thumbnails) {
  const server = await playServer(dist, 10_000, thumbnails);
  const page = await (await browser.newContext({ viewport: VIEW })).newPage();
  const script = { bytes: 0 };
  page.on('response', async (response) => {
    if (response.url().endsWith('.js')) {
      script.bytes += Number(await response.headerValue('content-length'));
    }
  });
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false, latency: LINE.latencyMs, downloadThroughput: LINE.bitsPerSecond / 8, uploadThroughput: LINE.bitsPerSecond / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.addInitScript(() => {
    globalThis.paints = { largest: 0, shift: 0 };
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => (globalThis.paints.largest = entry.startTime))).observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => (globalThis.paints.shift += entry.hadRecentInput ? 0 : entry.value))).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(address(server));
  await page.waitForSelector('.tile img[data-loaded=true]');
  await page.waitForTimeout(8_000);
  const { largest, shift } = await page.evaluate(() => globalThis.paints);
  rows.push(['first load: largest paint, s', largest / 1000, 2.5], ['first load: layout shift', shift, 0.05]);
  rows.push(['first load: JavaScript, kB compressed', script.bytes / 1000, 100]);
  await close(page, server);
}

/** Through 100,000 photos by wheel and by leaps, as a person does. */
async function scroll(thumbnails) {
  const server = await playServer(dist, 100_000, thumbnails);
  const page = await (await browser.newContext({ viewport: VIEW })).newPage();
  await page.goto(address(server));
  await page.waitForSelector('.tile img[data-loaded=true]');
  await page.waitForTimeout(1_500);
  const frames = await page.evaluate(async (screens) => {
    const gaps = [];
    let last = performance.now();
    const frame = () => new Promise((resolve) => requestAnimationFrame((now) => {
      gaps.push(now - last);
      last = now;
      resolve();
    }));
    for (let i = 0; i < screens * 20; i++) {
      scrollBy(0, innerHeight / 20);
      await frame();
    }
    for (let i = 1; i <= 20; i++) {
      scrollTo(0, (document.documentElement.scrollHeight * i) / 20);
      for (let n = 0; n < 30; n++) {
        await frame();
      }
    }
    return gaps;
  }, SCREENS);
  rows.push(['scrolling 100,000 photos: longest frame, ms', Math.max(...frames), 100]);
  rows.push(['scrolling 100,000 photos: 99 % of frames within, ms', frames.sort((a, b) => a - b)[Math.floor(frames.length * 0.99)], undefined]);
  const memory = await page.evaluate(() => {
    globalThis.gc?.();
    return performance.memory.usedJSHeapSize;
  });
  rows.push(['scrolling 100,000 photos: memory of the page, MB', memory / 1e6, 300]);
  await close(page, server);
}

function address(server) {
  return `http://127.0.0.1:${server.address().port}/`;
}
function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

async function close(page, server) {
  await page.context().close();
  server.closeAllConnections();
  server.close();
}
