import fs from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { sentSize } from './weights.ts';

/** A slow phone: how many times slower its processor is, and its network, in bytes per second and milliseconds. */
const PHONE = { slowdown: 4, bytesPerSecond: 1.6e6 / 8, latency: 150, width: 360, height: 780 };
/** How often each page is loaded. The median counts. */
const RUNS = 3;
/** How long after the load event the largest paint may come, in milliseconds. */
const SETTLED = 500;

/** What a page costs on a slow phone. */
export interface PageCost {
  address: string;
  /** Largest Contentful Paint, in milliseconds. */
  paint: number;
  /** The compressed sizes of its HTML, styles and scripts, in bytes. */
  html: number;
  styles: number;
  scripts: number;
}

/** A built site that is served: its folder, its path on its host, and its URL. */
export interface ServedSite {
  folder: string;
  base: string;
  url: string;
}

/** Measures pages of a site in a browser, given by their addresses below the site. */
export async function pageCosts(
  site: ServedSite,
  executablePath: string,
  addresses: readonly string[],
): Promise<PageCost[]> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const costs: PageCost[] = [];
    for (const address of addresses) {
      const times: number[] = [];
      for (let run = 0; run < RUNS; run += 1) times.push(await largestPaint(browser, `${site.url}${address}`));
      const paint = times.sort((a, b) => a - b)[RUNS >> 1]!;
      costs.push({ address: `/${address}`, paint, ...weights(site, address) });
    }
    return costs;
  } finally {
    await browser.close();
  }
}

/** Loads a page with an empty cache on a slow phone. Returns its Largest Contentful Paint in milliseconds. */
async function largestPaint(browser: Browser, url: string): Promise<number> {
  const { slowdown, bytesPerSecond, latency, width, height } = PHONE;
  const context = await browser.newContext({ viewport: { width, height } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
  await page.goto(url, { waitUntil: 'load' });
  const time = await page.evaluate(
    (settled) =>
      new Promise<number>((done) => {
        let last = 0;
        new PerformanceObserver((list) => {
          for (const { startTime } of list.getEntries()) last = startTime;
        }).observe({ type: 'largest-contentful-paint', buffered: true });
        setTimeout(() => done(last), settled);
      }),
    SETTLED,
  );
  await context.close();
  return time;
}

/** The compressed sizes of a page and of what its HTML names. */
function weights({ folder, base }: ServedSite, address: string): Pick<PageCost, 'html' | 'styles' | 'scripts'> {
  const file = path.join(folder, decodeURIComponent(address), 'index.html');
  const html = fs.readFileSync(file, 'utf8');
  const sizes = (pattern: RegExp) =>
    [...html.matchAll(pattern)]
      .map(([, target]) => sentSize(path.join(folder, decodeURIComponent(target!.slice(base.length)))))
      .reduce((sum, size) => sum + size, 0);
  return {
    html: sentSize(file),
    styles: sizes(/<link rel="stylesheet" href="([^"]+)"/g),
    scripts: sizes(/<script[^>]* src="([^"]+)"/g),
  };
}
