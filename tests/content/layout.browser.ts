// The largest pages of content/ in a browser: long words, long tables and wide samples stay inside the window.
import assert from 'node:assert/strict';
import { baseOf } from '../../src/hosting/site.ts';
import { openSite } from '../browser/site.ts';
import type { SitePage } from '../site/files.ts';
import { contentFolder, contentSite } from '../site/sites.ts';

/** How many pages of each kind are opened, the largest ones. */
const OF_EACH_KIND = 3;
const WIDTHS = [320, 768, 1440];

/** The largest pages of each kind: the first segments of their addresses tell the kind. */
function largest(pages: readonly SitePage[]): SitePage[] {
  const kinds = Map.groupBy(pages, ({ address }) => address.replace(/[^/]+\/$/, ''));
  return [...kinds.values()].flatMap((kind) =>
    kind.toSorted((a, b) => b.html.length - a.html.length).slice(0, OF_EACH_KIND),
  );
}

const base = baseOf(contentFolder());
const site = openSite(contentFolder, base);

site.test('the largest pages do not scroll sideways', async (page, t) => {
  const pages = largest(contentSite().pages);
  const wide: string[] = [];
  for (const { address } of pages) {
    await page.goto(base + address);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (over > 0) wide.push(`${address} at ${width}: ${over} px`);
    }
  }
  t.diagnostic(`${pages.length} pages, ${WIDTHS.length} widths each`);
  assert.deepEqual(wide, []);
});
