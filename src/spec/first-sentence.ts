import type { Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { readMarkdown } from './markdown.ts';
import { type MarkdownHtml, treeToHtml } from './markdown-html.ts';

/** Finds sentences by the rules of Unicode, which do not depend on the language of a text. */
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Returns the first sentence of the first paragraph of a Markdown text; empty for a text without a paragraph. */
export function firstSentence(text: string): MarkdownHtml {
  const paragraph = readMarkdown(text).children.find(({ type }) => type === 'paragraph');
  const tree: Root = { type: 'root', children: [] };
  if (!paragraph) return treeToHtml(tree);
  const [first] = sentences.segment(words(paragraph));
  return treeToHtml({ ...tree, children: [cut(paragraph, first?.segment.trimEnd().length ?? 0)] });
}

/** The text of a node with an X for each character of code, which may have a period, and a space for each line break. */
function words(node: Nodes): string {
  if (node.type === 'text') return node.value.replaceAll(/\s/g, ' ');
  return 'children' in node ? node.children.map(words).join('') : 'X'.repeat(textOf(node).length);
}

/** A node with only the first characters of its text. */
function cut<T extends Nodes>(node: T, length: number): T {
  if (node.type === 'text') return { ...node, value: node.value.slice(0, length) };
  if (!('children' in node)) return node;
  const children: Nodes[] = [];
  let left = length;
  for (const child of node.children) {
    if (left <= 0) break;
    children.push(cut(child, left));
    left -= textOf(child).length;
  }
  return { ...node, children };
}
