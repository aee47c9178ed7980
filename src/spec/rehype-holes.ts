import type { Element, ElementContent, Root, Text } from 'hast';
import { toString as textOf } from 'mdast-util-to-string';
import { type Hole, toPieces } from './pieces.ts';

/**
 * Replaces what depends on the page (see {@link Hole}) by holes: code and links, and in a guide also headings, images and
 * placeholders. An image elsewhere becomes its alternative text.
 */
export function rehypeHoles({ isGuide }: { isGuide: boolean }) {
  return (tree: Root): void => punch(tree, isGuide);
}

/** Children come first, so that the content of a link or a heading has its own holes. */
function punch(parent: Root | Element, isGuide: boolean): void {
  parent.children = (parent.children as ElementContent[]).map((node): ElementContent => {
    if (node.type !== 'element') return node;
    const whole = codeHole(node) ?? (isGuide ? paragraphHole(node) : undefined);
    if (whole) return { type: 'hole', hole: whole };
    punch(node, isGuide);
    if (node.tagName === 'img') return textNode(String(node.properties.alt ?? ''));
    const hole = linkHole(node) ?? (isGuide ? headingHole(node) : undefined);
    return hole ? { type: 'hole', hole } : node;
  });
}

const textNode = (value: string): Text => ({ type: 'text', value });

function codeHole(node: Element): Hole | undefined {
  if (node.tagName === 'code') return { type: 'code', text: textOf(node) };
  if (node.tagName !== 'pre') return undefined;
  const code = node.children.find((child) => child.type === 'element');
  const [name] = (code?.properties.className ?? []) as string[];
  const language = name?.slice('language-'.length);
  return { type: 'block', text: textOf(node).replace(/\n$/, ''), ...(language === undefined ? {} : { language }) };
}

/** A paragraph that is only an image or a placeholder. */
function paragraphHole({ tagName, children }: Element): Hole | undefined {
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
function linkHole({ tagName, properties: { href, title }, children }: Element): Hole | undefined {
  if (tagName !== 'a') return undefined;
  return { type: 'link', address: String(href ?? ''), title: String(title ?? ''), content: toPieces(children) };
}

function headingHole({ tagName, children }: Element): Hole | undefined {
  if (!/^h[1-6]$/.test(tagName)) return undefined;
  return { type: 'heading', depth: Number(tagName[1]), content: toPieces(children) };
}
