import type { Nodes, Root, Text } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype, { defaultHandlers } from 'remark-rehype';
import { unified } from 'unified';
import type { Position, Problem, Range, UnresolvedDiagnostic } from './diagnostic.ts';

const reader = unified().use(remarkParse).use(remarkGfm).freeze();
const writer = unified()
  .use(remarkRehype, {
    handlers: { text: (state, node: Text) => defaultHandlers.text(state, { ...node, value: typographic(node.value) }) },
  })
  .use(rehypeStringify)
  .freeze();

/** Where a text of Markdown stands in its file. */
export interface TextPlace {
  file: string;
  /** The place of the text's first character. */
  start: Position;
  /** Whether the text stands in the file as it is (a body), so that its own lines and columns count; else only its start does. */
  verbatim: boolean;
  /** Whether it is a guide, which has headings below its title, and drawings. */
  isGuide?: boolean;
}

/** What no faulty text lacks: the signs of HTML, links and images, headings, or a line that makes a heading of the one above. */
const SUSPECT = /[<\][#]|^[ \t>]*(?:-+|=+)[ \t]*$/m;

/** From how many characters on a text is kept as a tree: guides are few, and each check and page asks for theirs again. */
const KEPT = 3000;
const kept = new Map<string, Root>();

/** Reads Markdown (CommonMark with GitHub's tables). Nobody changes the tree. */
export function readMarkdown(text: string): Root {
  const known = kept.get(text);
  if (known) return known;
  const tree = reader.parse(text);
  if (text.length >= KEPT) kept.set(text, tree);
  return tree;
}

/**
 * Turns a Markdown tree into HTML, with typographic apostrophes and arrows outside code. Raw HTML in it is dropped;
 * {@link checkMarkdown} reports it.
 */
export function treeToHtml(tree: Root): string {
  return writer.stringify(writer.runSync(tree));
}

/**
 * One line of plain words and `code`, which needs no Markdown parser: the answer is the parser's to the letter (a test
 * compares them), a hundred times quicker. Nearly every text of a field is such a line.
 */
const SIMPLE =
  /^(?:[A-Za-z]|(?=`))(?:[A-Za-z0-9 ,;:?'()%/.=-]|(?<=[A-Za-z0-9])_(?=[A-Za-z0-9])|`[^`\n&<>"\\ ](?:[^`\n&<>"\\]*[^`\n&<>"\\ ])?`(?!`))*$/;

/**
 * Turns Markdown into HTML without links to functions; those are made when a page is, so that this result can be kept.
 */
export function markdownToHtml(text: string): string {
  if (isSimple(text)) return simpleHtml(text);
  return treeToHtml(readMarkdown(text));
}

/** Whether a text goes the quick way. */
export function isSimple(text: string): boolean {
  return SIMPLE.test(text) && !/:\/\/|www\.| {2}| $/.test(text);
}

function simpleHtml(text: string): string {
  const parts = text.split('`').map((part, i) => (i % 2 ? `<code>${part}</code>` : typographic(part)));
  return `<p>${parts.join('')}</p>`;
}

/** The apostrophe of `don't` and `accounts' names` as print has it, and the steps of a path through screens (`Home >> Mail`). */
function typographic(text: string): string {
  return text.replace(/(?<=[A-Za-z])'(?=[a-z ])/g, '’').replaceAll(' >> ', ' » ');
}

/** Whether an address may be linked to: the web, mail, or a place on this site. */
export function isSafeLink(url: string): boolean {
  return (
    /^(?:https?:|mailto:|[#/]|\.{0,2}\/)/i.test(url) || !/^[a-z][a-z0-9+.-]*:/i.test(url.replace(/[\s\p{Cc}]/gu, ''))
  );
}

/** Finds what may not stand in a text: raw HTML, links that are none, headings and images where the page has no place for them. */
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
    return problem('misplaced-heading', 'a heading', 'plain paragraphs, as the page has headings of its own');
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

/** Calls a function for each node of a tree, parents first. */
export function visit(node: Nodes, call: (node: Nodes) => void): void {
  call(node);
  if ('children' in node) for (const child of node.children) visit(child, call);
}
