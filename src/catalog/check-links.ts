import type { Diagnostic } from '../spec/diagnostic.ts';
import { readMarkdown, visit } from '../spec/markdown.ts';
import { didYouMean } from '../spec/nearest.ts';
import type { Catalog } from './catalog.ts';
import { headingsOf } from './headings.ts';

/** A text with links in it. */
interface LinkedText {
  file: string;
  body: string;
  bodyLine: number;
  slug?: string;
}

/** Finds links in descriptions and guides that lead nowhere on this site. Links begin at the site's root: `/guides/return-data/`. */
export function checkLinks(catalog: Catalog): Diagnostic[] {
  const texts: LinkedText[] = [...catalog.functions, ...catalog.guides, ...(catalog.about ? [catalog.about] : [])];
  const linked = texts.filter(({ body }) => body.includes(']('));
  if (linked.length === 0) return [];
  const pages = pagesOf(catalog);
  return linked.flatMap((text) => checkText(text, pages));
}

/** The pages of the site without its base path, and of the guides the anchors on them. */
function pagesOf(catalog: Catalog): Map<string, Set<string> | undefined> {
  const pages = new Map<string, Set<string> | undefined>();
  for (const page of ['/', '/functions/', '/changes/', '/about/', '/catalog.json', '/llms.txt'])
    pages.set(page, undefined);
  for (const { name, variants = [] } of catalog.functions) {
    pages.set(`/functions/${name}/`, undefined);
    for (const form of ['.json', '.md']) pages.set(`/functions/${name}${form}`, undefined);
    for (const { slug } of variants) pages.set(`/functions/${name}/${slug}/`, undefined);
  }
  for (const { slug } of catalog.categories) pages.set(`/categories/${slug}/`, undefined);
  for (const { slug, body } of catalog.guides)
    pages.set(`/guides/${slug}/`, new Set(headingsOf(body).map(({ anchor }) => anchor)));
  return pages;
}

function checkText(
  { file, body, bodyLine, slug }: LinkedText,
  pages: ReadonlyMap<string, Set<string> | undefined>,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  visit(readMarkdown(body), (node) => {
    if (node.type !== 'link' || /^[a-z][a-z0-9+.-]*:/i.test(node.url)) return;
    const at = node.position!.start;
    const message = faultOf(node.url, pages, slug);
    if (message) found.push({ file, line: bodyLine + at.line - 1, column: at.column, severity: 'error', message });
  });
  return found;
}

function faultOf(
  url: string,
  pages: ReadonlyMap<string, Set<string> | undefined>,
  slug: string | undefined,
): string | undefined {
  const [path, anchor] = url.split('#');
  const page = path || (slug ? `/guides/${slug}/` : undefined);
  if (page === undefined) return undefined;
  if (!pages.has(page))
    return `a link to \`${url}\`, which is no page of this site${didYouMean(page, pages.keys()) || '; expected one like `/guides/return-data/`'}`;
  const anchors = pages.get(page);
  if (anchor && anchors && !anchors.has(anchor))
    return `a link to \`${url}\`, where no heading has that name${didYouMean(anchor, anchors)}`;
  return undefined;
}
