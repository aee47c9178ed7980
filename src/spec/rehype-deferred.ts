import type { Element, ElementContent, Root, Text } from 'hast';
import { toString as textOf } from 'mdast-util-to-string';
import { type DeferredPiece, toPieces } from './pieces.ts';

/**
 * Replaces what depends on the page by deferred pieces (see {@link DeferredPiece}): code and links, and in a guide also
 * headings, images and placeholders. An image elsewhere becomes its alternative text.
 */
export function rehypeDeferred({ isGuide }: { isGuide: boolean }) {
  return (tree: Root): void => deferIn(tree, isGuide);
}

/** Children come first, so that the content of a link or a heading has its own deferred pieces. */
function deferIn(parent: Root | Element, isGuide: boolean): void {
  parent.children = (parent.children as ElementContent[]).map((node): ElementContent => {
    if (node.type !== 'element') return node;
    const whole = deferredCode(node) ?? (isGuide ? deferredParagraph(node) : undefined);
    if (whole) return { type: 'deferred', deferred: whole };
    deferIn(node, isGuide);
    if (node.tagName === 'img') return textNode(String(node.properties.alt ?? ''));
    const deferred = deferredLink(node) ?? (isGuide ? deferredHeading(node) : undefined);
    return deferred ? { type: 'deferred', deferred } : node;
  });
}

const textNode = (value: string): Text => ({ type: 'text', value });

function deferredCode(node: Element): DeferredPiece | undefined {
  if (node.tagName === 'code') return { type: 'code', text: textOf(node) };
  if (node.tagName !== 'pre') return undefined;
  const code = node.children.find((child) => child.type === 'element');
  const [name] = (code?.properties.className ?? []) as string[];
  const language = name?.slice('language-'.length);
  return { type: 'block', text: textOf(node).replace(/\n$/, ''), ...(language === undefined ? {} : { language }) };
}

/** A paragraph that is only an image or a placeholder. */
function deferredParagraph({ tagName, children }: Element): DeferredPiece | undefined {
  const [only, ...others] = children;
  if (tagName !== 'p' || !only || others.length > 0) return undefined;
  if (only.type === 'text') {
    const name = /^\s*\{(\w+)\}\s*$/.exec(only.value)?.[1];
    return name === undefined ? undefined : { type: 'placeholder', name };
  }
  if (only.type !== 'element' || only.tagName !== 'img') return undefined;
  const { src, alt, title } = only.properties;
  return { type: 'image', source: String(src ?? ''), alternative: String(alt ?? ''), caption: String(title ?? '') };
}

/** A link without an address had one that is not safe: only its content stays. */
function deferredLink({ tagName, properties: { href, title }, children }: Element): DeferredPiece | undefined {
  if (tagName !== 'a') return undefined;
  return { type: 'link', address: String(href ?? ''), title: String(title ?? ''), content: toPieces(children) };
}

function deferredHeading({ tagName, children }: Element): DeferredPiece | undefined {
  if (!/^h[1-6]$/.test(tagName)) return undefined;
  return { type: 'heading', depth: Number(tagName[1]), content: toPieces(children) };
}
