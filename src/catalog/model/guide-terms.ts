import type { TableCell } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { readMarkdown } from '../../spec/markdown.ts';
import { headingsOf } from './headings.ts';

/** A name in code type that a guide defines, and the heading that it is below. */
export interface GuideTerm {
  name: string;
  anchor: string;
  title: string;
}

/** Returns the names that the tables of a guide define: those alone in the first cell of a row. The first definition counts. */
export function guideTerms(body: string): GuideTerm[] {
  const headings = headingsOf(body);
  const terms = new Map<string, GuideTerm>();
  let heading = -1;
  visit(readMarkdown(body), (node) => {
    if (node.type === 'heading') heading += 1;
    const { anchor, title } = headings[heading] ?? {};
    if (node.type !== 'tableRow' || anchor === undefined || title === undefined) return;
    for (const name of namesIn(node.children[0])) if (!terms.has(name)) terms.set(name, { name, anchor, title });
  });
  return [...terms.values()];
}

/** The code in a cell that has nothing else but punctuation. */
function namesIn(cell: TableCell | undefined): string[] {
  if (!cell) return [];
  const names = cell.children.filter(({ type }) => type === 'inlineCode').map((one) => textOf(one));
  const others = cell.children.filter(({ type }) => type !== 'inlineCode').map((one) => textOf(one));
  return /\p{L}/u.test(others.join('')) ? [] : names;
}
