import type { Root, RootContent } from 'mdast';
import { readMarkdown } from '../../spec/markdown.ts';
import { plainText } from '../../spec/plain-text.ts';
import { headingsOf } from './headings.ts';

/** A part of a guide: its beginning, or a heading with what is below it, up to the next heading. */
export interface GuideSection {
  /** The anchor and the text of the heading; empty for the beginning of the guide. */
  anchor: string;
  title: string;
  /** The words below the heading. */
  text: string;
}

/** Returns the sections of a guide that have words, in order. */
export function guideSections(body: string): GuideSection[] {
  const headings = headingsOf(body);
  const parts: RootContent[][] = [[]];
  for (const node of readMarkdown(body).children) {
    if (node.type === 'heading') parts.push([]);
    else parts.at(-1)!.push(node);
  }
  return parts
    .map((children, i): GuideSection => {
      const { anchor, title } = headings[i - 1] ?? { anchor: '', title: '' };
      return { anchor, title, text: plainText({ type: 'root', children } satisfies Root) };
    })
    .filter(({ text }) => text !== '');
}
