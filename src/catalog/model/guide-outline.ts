import type { Heading, Paragraph, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { firstSentence } from '../../spec/first-sentence.ts';
import { readMarkdown } from '../../spec/markdown.ts';
import { headingsOf } from './headings.ts';

/** A section of a guide: a heading of the second level, with the Markdown of its first paragraph; empty if there is none. */
export interface OutlineSection {
  anchor: string;
  title: string;
  text: string;
}

/** Returns the sections of a guide, in order, for a list of guides. */
export function guideOutline(body: string): OutlineSection[] {
  const texts: string[] = [];
  visit(readMarkdown(body), 'heading', (_: Heading, index, parent) => {
    const paragraph = firstParagraph((parent?.children ?? []).slice(index! + 1) as RootContent[]);
    const text = paragraph ? body.slice(paragraph.position!.start.offset, paragraph.position!.end.offset) : '';
    // A sentence that introduces what is below makes no sense without it.
    texts.push(firstSentence(text).text.endsWith(':') ? '' : text);
  });
  return headingsOf(body).flatMap(({ depth, anchor, title }, i) =>
    depth === 2 ? [{ anchor, title, text: texts[i]! }] : [],
  );
}

/**
 * The paragraph that a section begins with, below its drawing or first subheading, or in its first list item. Undefined if it
 * begins with something else, because a sentence below a table or code seldom makes sense alone.
 */
function firstParagraph(blocks: readonly RootContent[]): Paragraph | undefined {
  const block = blocks.find((one) => !isSkipped(one));
  const first = block?.type === 'list' ? block.children[0]?.children[0] : block;
  return first?.type === 'paragraph' && hasWords(first) ? first : undefined;
}

/** Whether a block comes before the first words of a section: a subheading, or a drawing. */
function isSkipped(block: RootContent): boolean {
  if (block.type === 'heading') return block.depth > 2;
  return block.type === 'paragraph' && block.children.every(({ type }) => type === 'image');
}

/** Whether a paragraph has words, and is not a placeholder like `{privileges}`. */
function hasWords(block: Paragraph): boolean {
  return !/^\{\w+\}$/.test(textOf(block));
}
