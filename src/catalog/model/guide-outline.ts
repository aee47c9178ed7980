import type { Heading, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { readMarkdown } from '../../spec/markdown.ts';
import { headingsOf } from './headings.ts';

/** A section of a guide: a heading of the second level, with the Markdown of the paragraph below it; empty if there is none. */
export interface OutlineSection {
  anchor: string;
  title: string;
  text: string;
}

/** Returns the sections of a guide, in order, for a list of guides. */
export function guideOutline(body: string): OutlineSection[] {
  const texts: string[] = [];
  visit(readMarkdown(body), 'heading', (_: Heading, index, parent) => {
    const next = parent?.children[index! + 1] as RootContent | undefined;
    texts.push(hasWords(next) ? body.slice(next!.position!.start.offset, next!.position!.end.offset) : '');
  });
  return headingsOf(body).flatMap(({ depth, anchor, title }, i) =>
    depth === 2 ? [{ anchor, title, text: texts[i]! }] : [],
  );
}

/** Whether a block is a paragraph with words, not a drawing or a placeholder like `{privileges}`. */
function hasWords(block: RootContent | undefined): boolean {
  return (
    block?.type === 'paragraph' &&
    block.children.some(({ type }) => type !== 'image') &&
    !/^\{\w+\}$/.test(textOf(block))
  );
}
