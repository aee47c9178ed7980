import { slug } from 'github-slugger';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { readMarkdown } from '../../spec/markdown.ts';
import { slugOf } from './address.ts';

/** A heading of a guide. */
export interface Heading {
  /** 1 for `#`. */
  depth: number;
  /** Plain text. */
  title: string;
  /** Unique on its page. */
  anchor: string;
}

/** Headings by text: there are few guides, and several checks and pages ask for their headings. */
const memo = new Map<string, Heading[]>();

/** Returns the headings of a Markdown text in order, each with its anchor. */
export function headingsOf(body: string): readonly Heading[] {
  const known = memo.get(body);
  if (known) return known;
  const headings = readHeadings(body);
  memo.set(body, headings);
  return headings;
}

function readHeadings(body: string): Heading[] {
  const taken = new Set<string>();
  const headings: Heading[] = [];
  visit(readMarkdown(body), 'heading', (node) => {
    const title = textOf(node);
    const base = anchorOf(title);
    let anchor = base;
    for (let i = 2; taken.has(anchor); i += 1) anchor = `${base}-${i}`;
    taken.add(anchor);
    headings.push({ depth: node.depth, title, anchor });
  });
  return headings;
}

/** The anchor of a title. An ASCII title keeps the rule of the anchors that are published; any other has GitHub's anchor. */
function anchorOf(title: string): string {
  const anchor = /^\p{ASCII}*$/u.test(title) ? slugOf(title) : slug(title);
  return anchor || 'heading';
}
