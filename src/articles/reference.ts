import type { Catalog } from '../catalog/model/catalog.ts';
import { splitAddress } from '../catalog/model/permalinks.ts';
import { openRedirects } from '../catalog/model/redirect-table.ts';
import { redirectsOf } from '../catalog/model/redirects.ts';
import type { Pages } from '../catalog/rules/engine/pages.ts';
import { addressSuggester } from '../text/suggest.ts';
import type { LinkProblem } from './link.ts';
import { pageProblems, type Reference } from './page-problems.ts';

/** Returns what is wrong with a URL; undefined if it does not lead into the reference. */
export type LinkCheck = (url: string) => readonly LinkProblem[] | undefined;

/** The files of a site that are neither pages nor exports. */
const OTHER_FILES =
  /^\/(?:_astro\/|pagefind\/|(?:icon\.svg|og\.png|theme\.css|boot\.js|side\.js|card\.(?:css|js)|404\.html)$)/;

/** Makes the check for links into the reference of a catalog. Results are kept by URL, since many articles have the same links. */
export function linkCheck(catalog: Catalog, pages: Pages): LinkCheck {
  const table = redirectsOf(catalog);
  const site = new URL(catalog.addresses.absolute(catalog.addresses.base));
  const reference: Reference = {
    catalog,
    pages,
    base: site.pathname,
    url: (address) => catalog.addresses.absolute(site.pathname + address.slice(1)),
    redirect: openRedirects(table),
    suggest: addressSuggester([...pages.addresses()].filter((address) => address.endsWith('/'))),
  };
  // Another site may have any page at a short address, so guesses are only for this one.
  const elsewhere: Reference = { ...reference, redirect: openRedirects({ ...table, guesses: [] }) };
  const oldHosts = new Set(catalog.redirects.hosts.map((host) => host.toLowerCase()));
  const known = new Map<string, readonly LinkProblem[] | undefined>();
  return (url) => {
    if (!known.has(url)) {
      const parsed = parse(url);
      known.set(
        url,
        parsed === undefined
          ? undefined
          : parsed.host === site.host
            ? ownProblems(parsed, reference)
            : oldHosts.has(parsed.host)
              ? oldProblems(parsed, elsewhere)
              : undefined,
      );
    }
    return known.get(url);
  };
}

/** A link of the web; `//host/path` is one too. */
function parse(url: string): URL | undefined {
  const full = /^\s*\/\//.test(url) ? `https:${url.trim()}` : url;
  if (!/^\s*https?:/i.test(full) || !URL.canParse(full)) return undefined;
  return new URL(full);
}

/** What is wrong with a link to this site; undefined for one outside its path. */
function ownProblems(url: URL, reference: Reference): readonly LinkProblem[] | undefined {
  const { base, pages, redirect, suggest } = reference;
  if (`${url.pathname}/` === base) return [moved(url, '/', reference)];
  if (!url.pathname.startsWith(base)) return undefined;
  const path = encoded(url.pathname.slice(base.length - 1));
  if (OTHER_FILES.test(path)) return [];
  if (pages.has(path)) return pageProblems(url, path, reference);
  const query = url.search.slice(1);
  const target = pages.has(`${path}/`) ? `${path}/` : redirect(path, query);
  if (target !== undefined)
    return redirected(url, target, reference, redirect(path, '') === undefined ? '' : url.search);
  const { suggestion } = suggest(path);
  return [
    {
      ruleId: 'article-dead-link',
      severity: 'error',
      message: `\`${url.href}\` is not an address of the reference`,
      suggestion: suggestion && reference.url(suggestion),
    },
  ];
}

/** What is wrong with a link to an old host; undefined for one that leads nowhere here. */
function oldProblems(url: URL, reference: Reference): readonly LinkProblem[] | undefined {
  const target = reference.redirect(url.pathname, url.search.slice(1));
  return target === undefined ? undefined : redirected(url, target, reference, '');
}

/** The path of an address as pages have it. */
function encoded(path: string): string {
  try {
    return path
      .split('/')
      .map((segment) => encodeURIComponent(decodeURIComponent(segment)))
      .join('/');
  } catch {
    return path;
  }
}

/** A link that is redirected. It can be replaced unless it has an anchor that the new page does not have. */
function redirected(url: URL, target: string, reference: Reference, query: string): LinkProblem[] {
  const { page, anchor } = splitAddress(target);
  const hash = url.hash === '' && anchor !== undefined ? target.slice(page.length) : url.hash;
  const address = new URL(reference.url(page) + query + hash);
  const problems = pageProblems(address, page, reference);
  const isDead = problems.some(({ ruleId }) => ruleId === 'article-dead-anchor');
  const former = problems.find(({ fix }) => fix !== undefined);
  const right = isDead ? reference.url(page) + query : (former?.fix ?? address.href);
  return [
    {
      ruleId: 'article-redirect',
      severity: 'warning',
      message: `\`${url.href}\` is redirected`,
      expected: `\`${right}\``,
      ...(isDead ? {} : { fix: right }),
    },
    ...problems.filter((problem) => problem !== former),
  ];
}

function moved(url: URL, page: string, reference: Reference): LinkProblem {
  const right = reference.url(page) + url.search + url.hash;
  return {
    ruleId: 'article-redirect',
    severity: 'warning',
    message: `\`${url.href}\` is redirected`,
    expected: `\`${right}\``,
    fix: right,
  };
}
