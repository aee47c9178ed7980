import type { Definition, Html, Link, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { fragmentLinks } from './html-links.ts';
import { type ArticleLink, linkAt } from './link.ts';

// Not readMarkdown of src/spec, which keeps the trees of long texts: articles are read once.
const reader = unified().use(remarkParse).use(remarkGfm).freeze();

/**
 * Finds the links in Markdown: inline links, autolinks, the definitions of reference links, and those in raw HTML. A definition that
 * several links refer to is one link.
 */
export function markdownLinks(text: string): ArticleLink[] {
  const links: ArticleLink[] = [];
  visit(reader.parse(text) as Root, (node) => {
    if (node.type === 'link' || node.type === 'definition') links.push(linkOf(node, text));
    else if (node.type === 'html') links.push(...htmlIn(node, text));
  });
  return links;
}

function linkOf(node: Link | Definition, text: string): ArticleLink {
  const start = node.position!.start.offset!;
  return linkAt(text, node.url, destination(node, text), start);
}

/** The offset at which the address of a link begins; -1 if it is not found. */
function destination(node: Link | Definition, text: string): number {
  const { start, end } = node.position!;
  const source = text.slice(start.offset, end.offset);
  const skip = (pattern: RegExp, from: number): number => {
    pattern.lastIndex = from;
    const found = pattern.exec(text);
    return found ? found.index + found[0].length : -1;
  };
  if (node.type === 'definition') {
    const [label] = /^\[(?:\\.|[^\]\\])*\]:/s.exec(source) ?? [];
    return label === undefined ? -1 : skip(/\s*<?/y, start.offset! + label.length);
  }
  // An autolink is the address, in `<` and `>` or alone.
  if (source.startsWith('<')) return start.offset! + 1;
  if (!source.startsWith('[')) return start.offset!;
  const inside = node.children.at(-1)?.position?.end.offset ?? start.offset! + 1;
  return skip(/\]\(\s*<?/y, inside);
}

function htmlIn({ position }: Html, text: string): ArticleLink[] {
  const { start, end } = position!;
  return fragmentLinks(text.slice(start.offset, end.offset), text, start.offset!);
}
