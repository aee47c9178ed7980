import { bundle } from './bundle.ts';
import { type Host, PUBLISHED, placeOf } from './host.ts';
import { checkLimits, headersFile, rootFiles } from './published.ts';

/** Limits of Cloudflare Pages, without a paid plan: developers.cloudflare.com/pages/platform/limits/. */
const LIMITS = { host: 'Cloudflare Pages', files: 20_000, fileSize: 25 * 2 ** 20 };

/**
 * Cloudflare Pages: the files, with a worker for old addresses and Markdown. The patterns of old addresses do not fit into 100
 * dynamic redirects, so there is no file `_redirects`.
 */
export const cloudflareHost: Host = {
  id: 'cloudflare',
  title: 'Cloudflare Pages',
  async plan(site) {
    const { base } = site;
    const files = {
      [`${PUBLISHED}/_worker.js`]: await bundle('cloudflare-worker.ts', base),
      [`${PUBLISHED}/_routes.json`]: `${JSON.stringify({ version: 1, include: ['/*'], exclude: [`${base}_astro/*`, `${base}pagefind/*`] })}\n`,
      [`${PUBLISHED}/_headers`]: headersFile(base),
      ...rootFiles(site),
    };
    checkLimits(site, LIMITS, Object.values(files));
    return {
      files,
      copy: placeOf(base),
      notes: [`Publish it: npx wrangler pages deploy ${PUBLISHED}, in this folder`],
    };
  },
};
