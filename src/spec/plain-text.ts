import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';

/** Returns the words of a Markdown tree without blocks of code. Paragraphs, list items and table cells are joined with a space. */
export function plainText(tree: Root): string {
  const parts: string[] = [];
  visit(tree, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return undefined;
    parts.push(textOf(node, { includeHtml: false }));
    return SKIP;
  });
  return parts.join(' ').replaceAll(/\s+/g, ' ').trim();
}
