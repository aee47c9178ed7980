import type { Element, ElementContent, Properties, RootContent } from 'hast';
import { find, html, type Schema, svg } from 'property-information';
import { escapeHtml } from '../text/escape.ts';

/**
 * A piece that cannot be finished HTML, because it depends on the page: whether a name in code is linked, the base path of an
 * address, the markup and the labels of a block of code. The components finish it when they make a page.
 */
export type DeferredPiece =
  /** Inline code. */
  | { type: 'code'; text: string }
  /** A block of code, without its last line break. */
  | { type: 'block'; text: string; language?: string }
  /** A link; its title may be empty, and so is an address that was not safe. */
  | { type: 'link'; address: string; title: string; content: Piece[] }
  /** In guides: a heading. */
  | { type: 'heading'; depth: number; content: Piece[] }
  /** In guides: a paragraph that is only an image. The texts may be empty. */
  | { type: 'image'; source: string; alternative: string; caption: string }
  /** In guides: a paragraph that is only `{name}`. */
  | { type: 'placeholder'; name: string };

/** Finished HTML, or a piece that a page finishes. */
export type Piece = string | DeferredPiece;

/** A deferred piece in a tree of HTML. */
export interface DeferredNode {
  type: 'deferred';
  deferred: DeferredPiece;
}

declare module 'hast' {
  interface ElementContentMap {
    deferred: DeferredNode;
  }
  interface RootContentMap {
    deferred: DeferredNode;
  }
}

/** Elements without content and end tag. */
const VOID = new Set(['br', 'hr', 'wbr']);

/**
 * Writes a tree as pieces. Every text and every attribute is escaped with {@link escapeHtml}: `<` never occurs in the HTML
 * but as the start of a tag. Comments and raw HTML are left out.
 */
export function toPieces(nodes: readonly (RootContent | ElementContent)[]): Piece[] {
  const out: Piece[] = [];
  for (const node of nodes) write(out, node, html);
  return out;
}

/** Writes an element of SVG as HTML. */
export function svgToHtml(element: Element): string {
  const out: Piece[] = [];
  write(out, element, svg);
  return out.join('');
}

function write(out: Piece[], node: RootContent | ElementContent, schema: Schema): void {
  if (node.type === 'text') append(out, escapeHtml(node.value));
  else if (node.type === 'deferred') out.push(node.deferred);
  else if (node.type === 'element') {
    append(out, `<${node.tagName}${attributes(node.properties, schema)}>`);
    for (const child of node.children) write(out, child, schema);
    if (!VOID.has(node.tagName)) append(out, `</${node.tagName}>`);
  }
}

function append(out: Piece[], text: string): void {
  const last = out.at(-1);
  if (typeof last === 'string') out[out.length - 1] = last + text;
  else out.push(text);
}

function attributes(properties: Properties, schema: Schema): string {
  let text = '';
  for (const [property, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    const { attribute } = find(schema, property);
    const written = Array.isArray(value) ? value.join(' ') : String(value);
    text += value === true ? ` ${attribute}` : ` ${attribute}="${escapeHtml(written)}"`;
  }
  return text;
}
