// A built site behind its server, and one Chromium for the tests of a file.
import assert from 'node:assert/strict';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, type TestContext, test } from 'node:test';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { siteServer } from '../../src/cli/site-server.ts';
import { fixtureFolder } from '../site/sites.ts';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** How long a condition may take to come true, in milliseconds. */
const PATIENCE = 10_000;

export interface PageOptions extends BrowserContextOptions {
  width?: number;
  height?: number;
  /** Requests to another host that this test makes itself; any other fails it. */
  asks?: RegExp;
  /** Console messages that this test expects; any other fails it. */
  says?: RegExp;
}

/** What a test does with a page. */
export type Run = (page: Page, t: TestContext) => Promise<void>;

export interface TestSite {
  /** The site's address without a slash at its end: `http://127.0.0.1:40123`. */
  origin(): string;
  /** A test with a page of its own. It also fails if the console has a message or a request goes to another host. */
  test(name: string, run: Run, options?: PageOptions): void;
}

/**
 * Serves a built site below `base` for the tests of the calling file; without a folder, the site of the fixture. `flags` are further
 * flags of the browser.
 */
export function openSite(folder: () => string = fixtureFolder, base = '/', flags: readonly string[] = []): TestSite {
  let server: Server;
  let browser: Browser;
  let origin = '';
  before(async () => {
    server = siteServer(folder(), base);
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const executablePath = process.env.CHROMIUM_PATH;
    assert.ok(executablePath, 'CHROMIUM_PATH names the browser');
    browser = await chromium.launch({ executablePath, args: [...FLAGS, ...flags] });
  });
  after(async () => {
    await browser?.close();
    server?.closeAllConnections();
    server?.close();
  });
  return {
    origin: () => origin,
    test: (name, run, options = {}) =>
      test(name, async (t) => {
        const problems: string[] = [];
        const page = await newPage(browser, origin, options, problems);
        try {
          await run(page, t);
        } finally {
          await page.context().close();
        }
        assert.deepEqual(problems, []);
      }),
  };
}

async function newPage(browser: Browser, origin: string, options: PageOptions, problems: string[]): Promise<Page> {
  const { width = 1440, height = 900, says, asks, ...rest } = options;
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width, height },
    permissions: ['clipboard-read', 'clipboard-write'],
    ...rest,
  });
  context.setDefaultTimeout(PATIENCE);
  context.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`) && !asks?.test(request.url()))
      problems.push(`request to ${request.url()}`);
  });
  context.on('console', (message) => {
    if (!says?.test(message.text())) problems.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => problems.push(`error: ${error.error().message}`));
  return context.newPage();
}

/** Waits until `give` returns the expected value. If it never does, the message has the last value. */
export async function becomes<T>(give: () => Promise<T>, expected: T): Promise<void> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const given = await give();
    try {
      assert.deepEqual(given, expected);
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}

/** The texts of the visible elements that a selector finds, with white space as one space. */
export async function texts(page: Page, selector: string): Promise<string[]> {
  const found = await page.locator(selector).evaluateAll((elements) =>
    elements
      // An element without a box is visible if its children are.
      .filter((element) => [element, ...element.children].some((one) => one.checkVisibility()))
      // biome-ignore lint/performance/useDomNodeTextContent: the visible text is wanted
      .map((element) => (element as HTMLElement).innerText),
  );
  return found.map((text) => text.replaceAll(/\s+/g, ' ').trim());
}

/** The text that the Copy button of the first block in `panel` puts on the clipboard. */
export async function copied(page: Page, panel: string): Promise<string> {
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await page.locator(`${panel} .copy`).first().click();
  let text = '';
  await becomes(async () => {
    text = await page.evaluate(() => navigator.clipboard.readText());
    return text !== '';
  }, true);
  return text;
}
