import { bundle } from './bundle.ts';
import { type Host, PUBLISHED, placeOf } from './host.ts';
import { headersFile, rootFiles } from './published.ts';

/** Netlify: the files, with an edge function for old addresses and Markdown. */
export const netlifyHost: Host = {
  id: 'netlify',
  title: 'Netlify',
  plan: async (site) => ({
    files: {
      'netlify.toml': `[build]
  publish = "${PUBLISHED}"
  edge_functions = "edge"

# Everywhere but for files that no old address has.
[[edge_functions]]
  function = "old-addresses"
  path = "/*"
  excludedPath = ["${site.base}_astro/*", "${site.base}pagefind/*"]
`,
      'edge/old-addresses.js': await bundle('netlify-edge.ts', site.base),
      [`${PUBLISHED}/_headers`]: headersFile(site.base),
      ...(site.base === '/' ? {} : { [`${PUBLISHED}/_redirects`]: `/ ${site.base} 302\n` }),
      ...rootFiles(site),
    },
    copy: placeOf(site.base),
    notes: ['Publish it: npx netlify deploy --build --prod, in this folder'],
  }),
};
