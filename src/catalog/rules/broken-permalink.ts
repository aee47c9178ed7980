import { closestMatch } from '../../text/suggest.ts';
import { splitAddress } from '../model/permalinks.ts';
import { normalizeAddress } from '../model/redirect-table.ts';
import type { RuleContext } from './engine/context.ts';
import { files } from './engine/example.ts';
import { type RenamedField, renamedFields } from './engine/renamed-fields.ts';
import { renamedPage } from './engine/renamed-page.ts';
import type { Rule } from './engine/rule.ts';
import { singleRedirects } from './engine/targets.ts';

const listed = (text: string) => files({ 'permalinks.txt': `${text}\n` }, text);

export const brokenPermalink: Rule = {
  id: 'broken-permalink',
  severity: 'error',
  summary: 'Every address and anchor in `permalinks.txt` must keep working.',
  details:
    'A renamed function, field, guide or category needs `formerly` with its old name. A function that the API no longer has keeps its file, with `removed`. For anything else, a line `old -> new` in permalinks.txt says where the old address leads, and `old gone: reason` retires a mistake.',
  good: listed('/functions/get_ship/#returns'),
  bad: listed('/functions/get_vessel/'),
  checkContent(context, report) {
    const { label, permalinks, pages } = context;
    if (permalinks.links.length === 0) return;
    const file = `${label}/permalinks.txt`;
    const single = singleRedirects(context);
    const published = new Set(permalinks.links.map(({ old }) => old));
    const promised = permalinks.links.filter(({ to, gone }) => !to && !gone);
    /** The page that an address leads to; undefined if none. */
    const pageOf = (page: string) => (pages.has(page) ? page : single.get(normalizeAddress(page)));
    const retired = new Set(permalinks.links.flatMap(({ old, gone }) => (gone ? [old] : [])));
    const brokenPages = new Map<string, number>();
    for (const { old, line } of promised) {
      const { page } = splitAddress(old);
      if (pageOf(page) === undefined && !retired.has(page) && !brokenPages.has(page)) brokenPages.set(page, line);
    }
    const lost = [...brokenPages.keys()].filter((page) => !isFileOfPage(page, brokenPages));
    for (const page of lost) {
      const expected = renamedPage(page, lost, published, context);
      report({ file, line: brokenPages.get(page)!, column: 1, message: `\`${page}\` would stop working`, expected });
    }
    const renamed: RenamedField[] = [];
    const byName = new Map(context.functions.map((spec) => [spec.name, spec]));
    const anchors = promised.filter(({ old }) => old.includes('#') && !brokenPages.has(splitAddress(old).page));
    for (const [page, links] of Map.groupBy(anchors, ({ old }) => splitAddress(old).page)) {
      const target = pageOf(page);
      if (target === undefined) continue;
      const known = pages.anchors(target);
      const broken = links.filter(({ old }) => !(known?.has(splitAddress(old).anchor!) ?? true));
      if (broken.length === 0) continue;
      const fields = renamedFields(page, target, broken, published, byName);
      renamed.push(...fields.problems);
      for (const { old, line } of broken.filter((link) => !fields.explained.has(link)))
        report({
          file,
          line,
          column: 1,
          message: `\`${old}\` would stop working`,
          expected: lineFor(old, target, published, context),
        });
    }
    // A field of a record is on the pages of many functions.
    for (const [first, ...others] of Map.groupBy(renamed, ({ key }) => key).values()) {
      const more = others.length > 0 ? `, and ${others.length} more addresses like it` : '';
      const { place, old, expected } = first!;
      report({ ...place, message: `\`${old}\`${more} would stop working`, expected });
    }
  },
};

/** Whether a card or a file for programs belongs to the page of a function that has a line of its own and is lost too. */
function isFileOfPage(page: string, lost: ReadonlyMap<string, unknown>): boolean {
  const [, name] = /^\/(?:functions|embed)\/([^/]+?)(?:\/|\.json|\.md)$/.exec(page) ?? [];
  const own = `/functions/${name}/`;
  return name !== undefined && own !== page && lost.has(own);
}

/** The line of permalinks.txt that keeps an anchor working. */
function lineFor(old: string, page: string, published: ReadonlySet<string>, { pages }: RuleContext): string {
  const anchors = [...(pages.anchors(page) ?? [])].filter((anchor) => !published.has(`${page}#${anchor}`));
  const { anchor = '' } = splitAddress(old);
  const [only, ...others] = anchors;
  const next = closestMatch(anchor, anchors) ?? (others.length === 0 ? only : undefined);
  const target = next === undefined ? page : `${page}#${encodeURIComponent(next)}`;
  return `the line \`${old} -> ${target}\`, or \`${old} gone: <reason>\` if it was a mistake`;
}
