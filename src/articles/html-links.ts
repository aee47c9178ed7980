import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { type ArticleLink, linkAt } from './link.ts';

/** The attributes that lead to a page or show one. Images are not included: this site promises no address of an image. */
const ATTRIBUTES: Readonly<Record<string, string>> = { a: 'href', area: 'href', iframe: 'src' };

/** Finds the links in HTML: of `a`, `area` and `iframe`. A relative link is resolved if `base` or the document's own `<base>` allows. */
export function htmlLinks(text: string, base?: string): ArticleLink[] {
  const tree = fromHtml(text, { verbose: true });
  const links = attributesIn(tree, text);
  const own = baseOf(tree, base);
  return own === undefined ? links : links.map((link) => resolved(link, own));
}

/** Finds the links in a piece of HTML inside a text, which begins at an offset. */
export function fragmentLinks(html: string, text: string, offset: number): ArticleLink[] {
  return attributesIn(fromHtml(html, { verbose: true, fragment: true }), text, offset);
}

function attributesIn(tree: Root, text: string, offset = 0): ArticleLink[] {
  const links: ArticleLink[] = [];
  visit(tree, 'element', ({ tagName, properties, data, position }: Element) => {
    const name = ATTRIBUTES[tagName];
    const value = name === undefined ? undefined : properties[name];
    if (typeof value !== 'string') return;
    const place = data?.position?.properties?.[name!];
    const from = (place?.start.offset ?? position?.start.offset ?? 0) + offset;
    const to = (place?.end.offset ?? 0) + offset;
    // The address begins after the name, the equals sign and a quotation mark.
    const before = /^[^=]*=\s*["']?/.exec(text.slice(from, to))?.[0].length ?? -1;
    links.push(linkAt(text, value, before < 0 ? -1 : from + before, from));
  });
  return links;
}

/** The URL against which the relative links of a document are resolved; undefined if it is not known. */
function baseOf(tree: Root, base: string | undefined): string | undefined {
  let href: string | undefined;
  visit(tree, 'element', ({ tagName, properties }: Element) => {
    if (tagName === 'base' && typeof properties.href === 'string') href ??= properties.href;
  });
  if (href === undefined) return base;
  return URL.canParse(href, base) ? new URL(href, base).href : base;
}

/** A link with its full URL. A relative link that was resolved is not replaced, since its text would be another. */
function resolved(link: ArticleLink, base: string): ArticleLink {
  if (URL.canParse(link.url) || !URL.canParse(link.url, base)) return link;
  // A link inside the article is not a link to another page.
  if (link.url.startsWith('#')) return link;
  return { ...link, url: new URL(link.url, base).href, end: undefined };
}
