// Elements of a page, read by an HTML parser.
import assert from 'node:assert/strict';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** The text of the element with an id, with white space as one space. */
export function textOfElement(html: string, id: string): string {
  return textOf(byId(html, id)).replaceAll(/\s+/g, ' ').trim();
}

/** The text of the first code block in the element with an id, to the letter. */
export function textOfCode(html: string, id: string): string {
  const code = find(byId(html, id), ({ tagName }) => tagName === 'code');
  assert.ok(code, `a code block in #${id}`);
  return textOf(code);
}

function byId(html: string, id: string): Element {
  const element = find(fromHtml(html), ({ properties }) => properties.id === id);
  assert.ok(element, `an element with the id ${id}`);
  return element;
}

function find(node: Nodes, test: (element: Element) => boolean): Element | undefined {
  if (node.type === 'element' && test(node)) return node;
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const found = find(child, test);
    if (found) return found;
  }
  return undefined;
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
