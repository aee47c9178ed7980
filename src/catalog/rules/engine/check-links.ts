import { visit } from 'unist-util-visit';
import type { Position, Problem, UnresolvedDiagnostic } from '../../../spec/diagnostic.ts';
import { below, eachField } from '../../../spec/field.ts';
import type { FunctionSpec } from '../../../spec/function.ts';
import { isSafeLink, readMarkdown } from '../../../spec/markdown.ts';
import { suggest } from '../../../text/suggest.ts';
import { ROOT_ADDRESSES } from '../../model/address.ts';
import type { Catalog, Guide } from '../../model/catalog.ts';
import { headingsOf } from '../../model/headings.ts';
import { guidesAndAbout, pageAddresses } from '../../model/pages.ts';

/** What of a text, a function's or a guide's, the links in it need. */
type LinkedText = Pick<Guide, 'file' | 'body' | 'bodyLine'>;

/** The pages of the site without its base path, and of some the anchors on them. */
type Pages = ReadonlyMap<string, Set<string> | undefined>;

const hasLinks = (text: string): boolean => /\]\(|\]:/.test(text);

/**
 * Finds links that lead nowhere on this site. Links begin at the site's root: `/guides/return-data/`. `unread` holds the
 * addresses of pages whose files have errors of their own.
 */
export function checkLinks(catalog: Catalog, unread: readonly string[] = []): UnresolvedDiagnostic[] {
  let known: Pages | undefined;
  const pages = () => {
    known ??= new Map([...pagesOf(catalog), ...unread.map((page): [string, undefined] => [page, undefined])]);
    return known;
  };
  const texts: [LinkedText, string | undefined][] = [
    ...catalog.functions.map((spec): [LinkedText, undefined] => [spec, undefined]),
    ...guidesAndAbout(catalog).map((guide): [LinkedText, string] => [guide, ROOT_ADDRESSES.guide(guide.slug)]),
  ];
  return [
    ...texts.flatMap(([text, own]) => (hasLinks(text.body) ? checkBody(text, pages(), own) : [])),
    ...catalog.functions.flatMap((spec) => checkFieldTexts(spec, pages)),
  ];
}

/** The same in the descriptions of parameters and fields. */
function checkFieldTexts(spec: FunctionSpec, pages: () => Pages): UnresolvedDiagnostic[] {
  const found: UnresolvedDiagnostic[] = [];
  for (const list of [spec.parameters ?? [], spec.returns ?? [], spec.metadata]) {
    eachField(list, ({ description, origin }) => {
      if (!hasLinks(description)) return;
      for (const { problem } of faultsIn(description, pages(), undefined))
        found.push({ ...below(origin, 'description'), ...problem });
    });
  }
  return found;
}

function pagesOf(catalog: Catalog): Map<string, Set<string> | undefined> {
  const at = ROOT_ADDRESSES;
  const files = catalog.functions.flatMap(({ name }) => [
    at.file(`functions/${name}.json`),
    at.file(`functions/${name}.md`),
  ]);
  const pages = new Map<string, Set<string> | undefined>();
  for (const page of [...pageAddresses(catalog, at), at.file('catalog.json'), at.file('llms.txt'), ...files])
    pages.set(page, undefined);
  for (const { slug, body } of guidesAndAbout(catalog))
    pages.set(at.guide(slug), new Set(headingsOf(body).map(({ anchor }) => anchor)));
  return pages;
}

function checkBody(
  { file, body, bodyLine }: LinkedText,
  pages: Pages,
  own: string | undefined,
): UnresolvedDiagnostic[] {
  return faultsIn(body, pages, own).map(({ line, column, problem }) => ({
    file,
    line: bodyLine + line - 1,
    column,
    ...problem,
  }));
}

interface Fault extends Position {
  problem: Problem;
}

/** A link as it stands in a text. */
interface Link extends Position {
  url: string;
}

/** Links by text, so that an author's edit does not parse every other text again. */
const kept = new Map<string, Link[]>();

function linksIn(text: string): Link[] {
  const known = kept.get(text);
  if (known) return known;
  const links: Link[] = [];
  visit(readMarkdown(text), (node) => {
    if ((node.type !== 'link' && node.type !== 'definition') || /^[a-z][a-z0-9+.-]*:/i.test(node.url)) return;
    const { line, column } = node.position!.start;
    links.push({ url: node.url, line, column });
  });
  kept.set(text, links);
  return links;
}

function faultsIn(text: string, pages: Pages, own: string | undefined): Fault[] {
  return linksIn(text).flatMap(({ url, line, column }) => {
    const problem = isSafeLink(url) ? faultOf(url, pages, own) : undefined;
    return problem ? [{ line, column, problem }] : [];
  });
}

/** What is wrong with a link; one without a page leads to an anchor of its own page, which is known for running texts. */
function faultOf(url: string, pages: Pages, own: string | undefined): Problem | undefined {
  const [address = '', anchor] = url.split('#');
  const page = address.replace(/\?.*/, '') || own;
  if (page === undefined) return undefined;
  if (!pages.has(page))
    return {
      ruleId: 'dead-link',
      message: `a link to \`${url}\`, which is not a page of this site`,
      ...suggest(page, pages.keys(), 'one like `/guides/introduction/`'),
    };
  const anchors = pages.get(page);
  if (anchor && anchors && !anchors.has(anchor))
    return {
      ruleId: 'dead-anchor',
      message: `a link to \`${url}\`, where no heading has that name`,
      ...suggest(anchor, anchors, `one of ${[...anchors].join(', ')}`),
    };
  return undefined;
}
