import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { isParsable } from './markdown-limits.ts';

const reader = unified().use(remarkParse).use(remarkGfm).freeze();

/** Minimum length for keeping the tree of a text: there are few guides, and each check and page asks for theirs again. */
const MIN_KEPT = 3000;
const memo = new Map<string, Root>();

/**
 * Parses Markdown (CommonMark with GitHub's tables). The tree must not be changed, because others get the same one. A text
 * that is not {@link isParsable} becomes one paragraph without syntax; the rules `nesting`, `table-columns`, `footnote`
 * and `long-paragraph` report it.
 */
export function readMarkdown(text: string): Root {
  const known = memo.get(text);
  if (known) return known;
  const tree = isParsable(text) ? reader.parse(text) : plainParagraph(text);
  if (text.length >= MIN_KEPT) memo.set(text, tree);
  return tree;
}

function plainParagraph(value: string): Root {
  return { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value }] }] };
}

/** Returns whether a page may link to an address: the web, mail, or a place on this site. `//host` is another site. */
export function isSafeLink(url: string): boolean {
  if (/^[/\\]{2}/.test(url)) return false;
  return (
    /^(?:https?:\/\/[^/?#\s]|mailto:|[#/]|\.{0,2}\/)/i.test(url) ||
    !/^[a-z][a-z0-9+.-]*:/i.test(url.replace(/[\s\p{Cc}]/gu, ''))
  );
}
