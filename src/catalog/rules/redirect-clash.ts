import { compilePattern, isProblem, matchPattern, normalizePath, patternSamples } from '../model/path-pattern.ts';
import { addressOf, compactName, findName, namesOf } from '../model/redirect-names.ts';
import { normalizeAddress } from '../model/redirect-table.ts';
import type { RuleContext } from './engine/context.ts';
import { files } from './engine/example.ts';
import { namedPages } from './engine/named-pages.ts';
import type { Report, Rule } from './engine/rule.ts';

const redirects = (yaml: string) => files({ 'redirects.yaml': yaml });

export const redirectClash: Rule = {
  id: 'redirect-clash',
  severity: 'error',
  summary: 'An old address in `redirects.yaml` must not be a page of this site, and must lead to one page only.',
  details: 'A single address may be one that a pattern also matches: it comes before patterns.',
  fixed: true,
  good: redirects("patterns:\n  - from: '/wiki/{function}'\n  - from: '/help/{function}'\n"),
  bad: redirects("patterns:\n  - from: '/wiki/{function}'\n  - from: '/*/{function}'\n"),
  checkContent(context, report) {
    if (context.redirects.patterns.length > 0) checkPatterns(context, report);
    checkPages(context, report);
    checkTitles(context, report);
  },
};

const NO_QUERY = new URLSearchParams();

function checkPatterns(context: RuleContext, report: Report): void {
  const { label, redirects, pages } = context;
  const file = `${label}/redirects.yaml`;
  const names = namesOf(namedPages(context), redirects.titles);
  const patterns = redirects.patterns.flatMap(({ from, to }, i) => {
    const pattern = compilePattern(from);
    return isProblem(pattern) ? [] : [{ i, from, to, pattern }];
  });
  /** Where a pattern leads for an address; undefined if it does not match, or nothing has the name in the placeholder. */
  const targetOf = ({ pattern, to }: (typeof patterns)[number], path: string, query: URLSearchParams) => {
    const found = matchPattern(pattern, path, query);
    return found === undefined
      ? undefined
      : (to ?? (pattern.placeholder && findName(names, pattern.placeholder, found)));
  };
  const caught = new Set<number>();
  for (const address of pages.addresses()) {
    const path = normalizePath(address) ?? address;
    for (const one of patterns) {
      if (caught.has(one.i) || one.pattern.query || targetOf(one, path, NO_QUERY) === undefined) continue;
      caught.add(one.i);
      const message = `the pattern matches \`${address}\`, a page of this site`;
      report({ file, path: ['patterns', one.i, 'from'], message, expected: 'only addresses that are not in use' });
    }
  }
  const [[spec], [guide], [category]] = [context.functions, context.guides, context.categories ?? []];
  const filled = { function: spec?.name, guide: guide?.slug, category: category?.slug };
  for (const one of patterns) {
    for (const { path, query } of patternSamples(one.from, filled)) {
      const other = patterns.find((earlier) => earlier.i < one.i && targetOf(earlier, path, query) !== undefined);
      if (!other || targetOf(one, path, query) === undefined) continue;
      const message = `\`${path}\` is matched by this pattern and by \`${other.from}\``;
      report({ file, path: ['patterns', one.i, 'from'], message, expected: 'one pattern for an address' });
      break;
    }
  }
}

/** Single addresses: none may be a page, and none may be a duplicate. */
function checkPages({ label, redirects, pages }: RuleContext, report: Report): void {
  const file = `${label}/redirects.yaml`;
  const singles = Object.keys(redirects.pages);
  if (singles.length === 0) return;
  const living = new Map(Array.from(pages.addresses(), (address) => [normalizeAddress(address), address]));
  const seen = new Map<string, string>();
  for (const old of singles) {
    const place = { file, path: ['pages', old], at: 'key' as const };
    const key = normalizeAddress(old);
    const page = living.get(key);
    const earlier = seen.get(key);
    if (!old.startsWith('/')) report({ ...place, message: `\`${old}\` does not begin with \`/\``, expected: 'a path' });
    else if (page !== undefined)
      report({ ...place, message: `\`${page}\` is a page of this site`, expected: 'an address that is not in use' });
    else if (earlier !== undefined)
      report({ ...place, message: `\`${earlier}\` is the same address`, expected: 'each address once' });
    seen.set(key, old);
  }
}

/** Titles: none may belong to two pages, or be the name of another function. */
function checkTitles({ label, redirects, names }: RuleContext, report: Report): void {
  const file = `${label}/redirects.yaml`;
  const owners = new Map<string, string>();
  const lower = new Map(Array.from(names, (name) => [name.toLowerCase(), name]));
  for (const [page, titles] of Object.entries(redirects.titles)) {
    for (const [i, title] of titles.entries()) {
      const place = { file, path: ['titles', page, i] };
      const key = compactName(title);
      const owner = owners.get(key);
      const name = lower.get(title.toLowerCase());
      if (owner !== undefined && owner !== page)
        report({ ...place, message: `\`${title}\` is a title of \`${owner}\` too`, expected: 'each title once' });
      else if (name !== undefined && addressOf(name) !== addressOf(page))
        report({ ...place, message: `\`${title}\` is the name of a function`, expected: 'another title' });
      owners.set(key, page);
    }
  }
}
