import type { Catalog } from '../catalog/model/catalog.ts';
import { anchorsMovedOn } from '../catalog/model/moved-anchors.ts';
import type { Pages } from '../catalog/rules/engine/pages.ts';
import type { FunctionSpec } from '../spec/function.ts';
import { suggester } from '../text/suggest.ts';
import { callProblems, callSuggestion } from './call-link.ts';
import type { LinkProblem } from './link.ts';

/** The reference that articles link to. */
export interface Reference {
  catalog: Catalog;
  pages: Pages;
  /** The path of the site. */
  base: string;
  /** The full URL of an address below the root. */
  url(address: string): string;
  redirect(path: string, query: string): string | undefined;
  suggest(address: string): { suggestion?: string | undefined };
}

/** Returns what is wrong with a link to a page that exists: its anchor or its call, and the state of the function. */
export function pageProblems(url: URL, page: string, reference: Reference): LinkProblem[] {
  const anchor = anchorProblems(url, page, reference);
  const calls = anchor.length > 0 || !/^#call\?/.test(url.hash) ? [] : callsOf(page, reference);
  return [
    ...anchor,
    ...calls.flatMap((spec) => callProblems(spec, url, reference.catalog)),
    ...stateProblems(page, reference),
  ];
}

/** The function whose call a link to a page can fill in. */
function callsOf(page: string, { catalog }: Reference): FunctionSpec[] {
  const spec = functionOf(page, catalog);
  return spec === undefined ? [] : [spec];
}

function anchorProblems(url: URL, page: string, reference: Reference): LinkProblem[] {
  const { pages, catalog } = reference;
  // A link to a filled-in call, and one that marks words of the page (WICG Scroll to Text Fragment).
  const fragment = url.hash
    .slice(1)
    .replace(/^call\?.*/s, 'call')
    .replace(/:~:.*/s, '');
  const anchors = pages.anchors(page);
  if (fragment === '' || anchors === undefined) return [];
  let anchor = fragment;
  try {
    anchor = decodeURIComponent(fragment);
  } catch {
    // A `%` that does not encode a character: a browser then looks for the fragment as it is.
  }
  const current = [...anchorsMovedOn(catalog, page)].find(([, former]) => former.includes(anchor))?.[0];
  const bare = url.href.slice(0, url.href.length - url.hash.length);
  if (current !== undefined) {
    const right = current === '' ? bare : `${bare}#${encodeURIComponent(current)}`;
    return [
      {
        ruleId: 'article-former-anchor',
        severity: 'warning',
        message: `\`#${fragment}\` is a former anchor`,
        expected: `\`${right}\``,
        fix: right,
      },
    ];
  }
  if (anchors.has(anchor)) return [];
  const suggestion = callSuggestion(fragment) ?? suggester(anchors)(anchor).suggestion;
  return [
    {
      ruleId: 'article-dead-anchor',
      severity: 'error',
      message: `\`${bare}\` has no anchor \`${anchor}\``,
      suggestion: suggestion && `${bare}#${/^call\?/.test(suggestion) ? suggestion : encodeURIComponent(suggestion)}`,
    },
  ];
}

/** The function that a page or a file is about. */
function functionOf(page: string, { byName }: Catalog): FunctionSpec | undefined {
  const [, name] = /^\/(?:functions|embed)\/([^/]+?)(?:\.json|\.md|\/.*)$/.exec(page) ?? [];
  return name === undefined ? undefined : byName.get(decodeURIComponent(name));
}

function stateProblems(page: string, { catalog, url }: Reference): LinkProblem[] {
  const spec = functionOf(page, catalog);
  if (!spec || !(spec.removed || spec.deprecated)) return [];
  const next = spec.replacement === undefined ? undefined : catalog.byName.get(spec.replacement);
  const since = (version: string | true | undefined) => (typeof version === 'string' ? ` in version ${version}` : '');
  return [
    {
      ...(spec.removed
        ? { ruleId: 'article-removed', message: `\`${spec.name}\` was removed${since(spec.removed)}` }
        : { ruleId: 'article-deprecated', message: `\`${spec.name}\` was deprecated${since(spec.deprecated)}` }),
      severity: 'warning',
      expected: next && `its replacement, \`${url(addressOf(next))}\``,
    },
  ];
}

function addressOf({ name }: FunctionSpec): string {
  return `/functions/${encodeURIComponent(name)}/`;
}
