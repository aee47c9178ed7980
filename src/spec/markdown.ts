import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Position, Problem, Range, UnresolvedDiagnostic } from './diagnostic.ts';

const reader = unified().use(remarkParse).use(remarkGfm).freeze();

/** Where a Markdown text is in its file. */
export interface TextPlace {
  file: string;
  /** The position of its first character. */
  start: Position;
  /** Whether the text appears verbatim in the file (a body), so that positions inside it are known. Otherwise only its start is. */
  verbatim: boolean;
  /** Whether it is a guide, which may have headings and drawings. */
  isGuide?: boolean;
}

/** A cheap filter: a text that does not match has no HTML, link, image or heading, and need not be parsed. */
const SUSPECT = /[<\][#]|^[ \t>]*(?:-+|=+)[ \t]*$/m;

/** The minimum length of a text whose tree is memoized: there are few guides, and each check and page reads them again. */
const LONG = 3000;
const memo = new Map<string, Root>();

/** Parses Markdown (CommonMark with GitHub's extensions). The tree must not be changed. */
export function readMarkdown(text: string): Root {
  const known = memo.get(text);
  if (known) return known;
  const tree = reader.parse(text);
  if (text.length >= LONG) memo.set(text, tree);
  return tree;
}

/** Whether a text may link to an address: http, https, mailto, or an address without a scheme. */
export function isSafeLink(url: string): boolean {
  return (
    /^(?:https?:|mailto:|[#/]|\.{0,2}\/)/i.test(url) || !/^[a-z][a-z0-9+.-]*:/i.test(url.replace(/[\s\p{Cc}]/gu, ''))
  );
}

/** Reports what a Markdown text must not have: raw HTML, links that are not safe, and headings and images outside of guides. */
export function checkMarkdown(text: string, place: TextPlace): UnresolvedDiagnostic[] {
  if (!SUSPECT.test(text)) return [];
  const found: UnresolvedDiagnostic[] = [];
  let isInHtml = false;
  visit(readMarkdown(text), (node) => {
    const problem =
      isInHtml && node.type === 'html' && node.value.startsWith('</') ? undefined : problemOf(node, place);
    isInHtml ||= node.type === 'html';
    if (problem) found.push({ file: place.file, ...rangeOf(node, place), ...problem });
  });
  return found;
}

function problemOf(node: Nodes, { isGuide }: TextPlace): Problem | undefined {
  const problem = (ruleId: string, message: string, expected: string): Problem => ({ ruleId, message, expected });
  if (node.type === 'html') {
    const message = `raw HTML \`${node.value.split('\n')[0]!.slice(0, 40)}\``;
    return problem('raw-html', message, 'Markdown (write a bare < as `\\<`, or put it between backticks)');
  }
  if ((node.type === 'link' || node.type === 'definition' || node.type === 'image') && !isSafeLink(node.url)) {
    const message = `a link to \`${node.url.slice(0, 60)}\``;
    return problem('unsafe-link', message, 'an address that begins with https:, http:, mailto:, / or #');
  }
  if (isGuide) {
    if (node.type !== 'heading' || node.depth > 1) return undefined;
    return problem('misplaced-heading', 'a heading with one `#`', '`##` or `###`, below the title that the page has');
  }
  if (node.type === 'heading')
    return problem('misplaced-heading', 'a heading', 'plain paragraphs, as the page has its own headings');
  if (node.type === 'image' || node.type === 'imageReference')
    return problem('misplaced-image', 'an image', 'words, as only guides have drawings');
  return undefined;
}

function rangeOf({ position }: Nodes, { start, verbatim }: TextPlace): Range {
  if (!verbatim || !position) return start;
  const inFile = ({ line, column }: Position): Position => ({
    line: start.line + line - 1,
    column: line === 1 ? start.column + column - 1 : column,
  });
  const end = inFile(position.end);
  return { ...inFile(position.start), endLine: end.line, endColumn: end.column };
}
