// The cards of functions in the frames of an article on another host.
import assert from 'node:assert/strict';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before } from 'node:test';
import { openSite } from './site.ts';

const site = openSite();
/** The address of the article, which is on another host than the site. */
const ARTICLE = /^http:\/\/localhost:/;
let article: http.Server;

before(async () => {
  article = http.createServer((request, response) => {
    const src = new URL(request.url ?? '/', 'http://localhost').searchParams.get('src');
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><title>Article</title><link rel="icon" href="data:,"><iframe src="${src}" width="640" height="400"></iframe>`,
    );
  });
  await new Promise<void>((ready) => article.listen(0, '127.0.0.1', ready));
});
after(() => article?.close());

/** The address of an article that shows a page of the site in a frame. */
const articleWith = (path: string): string =>
  `http://localhost:${(article.address() as AddressInfo).port}/?src=${encodeURIComponent(site.origin() + path)}`;

for (const [theme, paper] of [
  ['light', 'rgb(255, 255, 255)'],
  ['dark', 'rgb(18, 21, 23)'],
] as const)
  site.test(
    `a card is shown in a frame of another host, ${theme} if the address says so`,
    async (page) => {
      await page.goto(articleWith(`/embed/plan_observation/?theme=${theme}`));
      const card = page.frameLocator('iframe');
      await card.getByRole('heading', { name: 'plan_observation' }).waitFor();
      assert.equal(await card.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor), paper);
      assert.equal(await card.locator('html').evaluate((root) => root.scrollWidth <= root.clientWidth), true);
    },
    { asks: ARTICLE },
  );

site.test(
  'a card needs no script: its call is readable, its button is not shown, and it has the theme of the system',
  async (page) => {
    await page.goto('/embed/plan_observation/');
    assert.match((await page.locator('pre').textContent()) ?? '', /plan_observation/);
    assert.equal(await page.getByRole('button').count(), 0);
    assert.equal(
      await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor),
      'rgb(18, 21, 23)',
    );
  },
  { javaScriptEnabled: false, colorScheme: 'dark' },
);

site.test(
  'any other page is not shown in a frame',
  async (page) => {
    const refused = page.waitForEvent('console', (message) => /frame-ancestors/.test(message.text()));
    await page.goto(articleWith('/functions/plan_observation/'));
    await refused;
    assert.equal(await page.frameLocator('iframe').getByRole('heading').count(), 0);
  },
  { says: /frame-ancestors/, asks: ARTICLE },
);
