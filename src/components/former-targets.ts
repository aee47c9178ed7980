import type { FormerAnchors } from '../catalog/model/former-anchors.ts';
import { escapeHtml } from '../text/escape.ts';
import { type Html, html, unsafeHtml } from './html.ts';

/**
 * Adds an empty element for each former anchor of a page to the element that it leads to now, so that old links find it. Nothing
 * announces or shows these elements. If the page no longer has that element, the anchor leads to the beginning of the page.
 */
export function withFormerAnchors(main: Html, anchors: FormerAnchors): Html {
  if (anchors.size === 0) return main;
  let text = String(main);
  for (const [anchor, former] of anchors) {
    const targets = String(html`${former.map((id) => html`<span id="${id}"></span>`)}`);
    const offset = placeFor(text, anchor);
    text = text.slice(0, offset) + targets + text.slice(offset);
  }
  return unsafeHtml(text);
}

/** Elements that cannot have a `span` as their child. */
const HOLDS_NO_TEXT = new Set(['ul', 'ol', 'dl', 'table', 'input', 'select', 'textarea']);

/** The offset in a page's HTML where an element belongs to the one with an anchor: inside it, in the first cell of a row. */
function placeFor(text: string, anchor: string): number {
  const attribute = anchor === '' ? -1 : text.indexOf(` id="${escapeHtml(anchor)}"`);
  if (attribute < 0) return 0;
  const start = text.lastIndexOf('<', attribute);
  const end = text.indexOf('>', attribute) + 1;
  const [, tag = ''] = /^<([a-z0-9]+)/.exec(text.slice(start, attribute)) ?? [];
  if (HOLDS_NO_TEXT.has(tag)) return start;
  return tag === 'tr' ? text.indexOf('>', text.indexOf('<t', end)) + 1 : end;
}
