import { forwardingPages } from './forwards.ts';
import { type Host, PUBLISHED, placeOf } from './host.ts';
import { withPolicy } from './page-policy.ts';
import { checkLimits, rootFiles } from './published.ts';
import type { Site } from './site.ts';

/** A limit of GitHub Pages, 1 GB: docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits. */
const LIMITS = { host: 'GitHub Pages', size: 1_000_000_000 };

/** GitHub Pages, which sends no headers of a site's own and cannot redirect. */
export const githubHost: Host = {
  id: 'github',
  title: 'GitHub Pages',
  plan(site) {
    const pages = Object.entries(forwardingPages(site));
    checkLimits(
      site,
      LIMITS,
      pages.map(([, html]) => html),
    );
    const place = isProject(site) ? PUBLISHED : placeOf(site.base);
    return {
      files: {
        [`${PUBLISHED}/.nojekyll`]: '',
        ...(isProject(site) ? {} : rootFiles(site)),
        ...Object.fromEntries(pages.map(([file, html]) => [`${place}/${file}`, html])),
      },
      copy: place,
      changePage: withPolicy,
      notes: [
        `GitHub Pages cannot redirect: ${pages.length} old addresses are pages that forward; the script of the 404 page leads readers from the others to their pages.`,
        'It sends no headers: each page contains its Content-Security-Policy, which cannot keep it out of frames.',
        `Publish the folder ${PUBLISHED}: the workflow .github/workflows/pages.yml does it.`,
      ],
    };
  },
};

/** Whether the path of a site is the name of a repository, which GitHub puts in front of the published folder. */
function isProject({ origin, base }: Site): boolean {
  return /\.github\.io$/.test(new URL(origin).hostname) && /^\/[^/]+\/$/.test(base);
}
