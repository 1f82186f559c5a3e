// Scrolling through 100,000 photos.
import { address, close, playServer } from './bench-server.mjs';

const VIEW = { width: 1280, height: 800 };
const SCREENS = 60;
const LEAPS = 20;
/** What was asked for last is there. */
const REST_MS = 2_000;

/** Through 100,000 photos by wheel and by leaps, as a person does. */
export async function scroll(browser, dist, thumbnails) {
  const server = await playServer(dist, 100_000, thumbnails);
  const page = await (await browser.newContext({ viewport: VIEW })).newPage();
  await page.goto(address(server));
  await page.waitForSelector('.tile img[data-loaded=true]');
  await page.waitForTimeout(1_500);
  const before = new Map(server.asked);
  const frames = await page.evaluate(async ([screens, leaps]) => {
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
    for (let i = 1; i <= leaps; i++) {
      scrollTo(0, (document.documentElement.scrollHeight * i) / leaps);
      for (let n = 0; n < 30; n++) {
        await frame();
      }
    }
    return gaps;
  }, [SCREENS, LEAPS]);
  await page.waitForTimeout(REST_MS);
  const memory = await page.evaluate(() => {
    globalThis.gc?.();
    return performance.memory.usedJSHeapSize;
  });
  const asked = (kind) => (server.asked.get(kind) ?? 0) - (before.get(kind) ?? 0);
  await close(page, server);
  return [
    ['scrolling 100,000 photos: longest frame, ms', Math.max(...frames), 100],
    ['scrolling 100,000 photos: 99 % of frames within, ms', frames.sort((a, b) => a - b)[Math.floor(frames.length * 0.99)]],
    ['scrolling 100,000 photos: memory of the page, MB', memory / 1e6, 300],
    [`scrolling 100,000 photos, ${SCREENS} screens and ${LEAPS} leaps: requests for parts of the list`, asked('photos')],
    ['scrolling 100,000 photos: requests for stacks', asked('stacks')],
    ['scrolling 100,000 photos: requests for thumbnails', asked('thumbnails')],
  ];
}
