import type { Nodes } from 'mdast';
import { readMarkdown, visit } from '../../spec/markdown.ts';
import { slugOf } from './address.ts';

/** A heading of a running text. */
export interface Heading {
  depth: number;
  title: string;
  /** Unique on its page. */
  anchor: string;
}

/** Headings by text: guides are few, and asked about by each check and each page. */
const kept = new Map<string, Heading[]>();

/** The headings of a text of Markdown in order, each with the anchor that leads to it. */
export function headingsOf(body: string): readonly Heading[] {
  const known = kept.get(body);
  if (known) return known;
  const headings = readHeadings(body);
  kept.set(body, headings);
  return headings;
}

function readHeadings(body: string): Heading[] {
  const taken = new Set<string>();
  const headings: Heading[] = [];
  visit(readMarkdown(body), (node) => {
    if (node.type !== 'heading') return;
    const title = plainText(node);
    const slug = slugOf(title);
    let anchor = slug;
    for (let i = 2; taken.has(anchor); i += 1) anchor = `${slug}-${i}`;
    taken.add(anchor);
    headings.push({ depth: node.depth, title, anchor });
  });
  return headings;
}

/** The words of a node without its signs. */
export function plainText(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(plainText).join('') : '';
}
