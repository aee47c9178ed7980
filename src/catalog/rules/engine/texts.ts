import type { Nodes, Root } from 'mdast';
import type { z } from 'zod';
import type { Range, YamlPlace } from '../../../spec/diagnostic.ts';
import { readMarkdown } from '../../../spec/markdown.ts';
import { eachMarkdown } from '../../../spec/markdown-keys.ts';
import { isParsable, MAX_DEPTH } from '../../../spec/markdown-limits.ts';

/** A file of the content that has Markdown. */
export interface ContentDocument {
  file: string;
  /** Says which of its keys are Markdown. */
  schema: z.ZodType;
  /** The YAML as parsed. */
  value: unknown;
  /** The Markdown below the front matter. */
  body?: { text: string; line: number };
  /** The line of the file in which the YAML is, if the file is not YAML itself: a code block of a guide. */
  line?: number;
  /** What pages show the texts: that of a function or a guide, those of all functions with a record, or many others. */
  owner: { kind: 'function' | 'guide' | 'record'; name: string } | { kind: 'settings' };
}

/** A Markdown text of the content. */
export interface MarkdownText {
  text: string;
  file: string;
  owner: ContentDocument['owner'];
  /** Whether it is the body of a guide, which can have headings, drawings, examples and placeholders. */
  isGuide: boolean;
  /** The syntax tree; undefined if the text is nested too deeply, or cannot be parsed. */
  tree: Root | undefined;
  /** The place of a node, or of the whole text. */
  place(node?: Nodes): { file: string } & (Range | YamlPlace);
}

/**
 * A quick filter: a text without any of these cannot contain HTML, a link, an image, a heading, a table, a footnote or a
 * placeholder, so it need not be parsed.
 */
const NOTEWORTHY = /[<\][#|{]|^[ \t>]*(?:-+|=+)[ \t]*$/m;
/** From this many characters of emphasis or quotation on, a text may be nested too deeply. */
const MANY = 100;

/** Lists the Markdown texts of a document that rules need to look at. */
export function textsOf(document: ContentDocument): MarkdownText[] {
  const { file, schema, value, line, body, owner } = document;
  const texts: MarkdownText[] = [];
  eachMarkdown(schema, value, (text, path) => {
    if (!isNoteworthy(text)) return;
    const lineOnly = line === undefined ? undefined : { file, line, column: 1 };
    texts.push(yamlText(text, lineOnly ?? { file, path }, owner));
  });
  if (body && isNoteworthy(body.text)) texts.push(bodyText(body.text, file, body.line, owner));
  return texts;
}

function isNoteworthy(text: string): boolean {
  return (
    NOTEWORTHY.test(text) || !isParsable(text) || (text.length > MANY && (text.match(/[>*_~]/g)?.length ?? 0) > MANY)
  );
}

function yamlText(
  text: string,
  whole: { file: string } & (Range | YamlPlace),
  owner: ContentDocument['owner'],
): MarkdownText {
  const place = (node?: Nodes) => {
    const { start, end } = node?.position ?? {};
    if (!('path' in whole) || start?.offset === undefined || end?.offset === undefined) return whole;
    return { ...whole, part: { text, start: start.offset, end: end.offset } };
  };
  return { text, file: whole.file, owner, isGuide: false, tree: shallowTree(text), place };
}

function bodyText(text: string, file: string, line: number, owner: ContentDocument['owner']): MarkdownText {
  const place = (node?: Nodes) => {
    if (!node?.position) return { file, line, column: 1 };
    const { start, end } = node.position;
    return {
      file,
      line: line + start.line - 1,
      column: start.column,
      endLine: line + end.line - 1,
      endColumn: end.column,
    };
  };
  return { text, file, owner, isGuide: owner.kind === 'guide', tree: shallowTree(text), place };
}

/** The syntax tree of a text, unless it has none or is too deep for recursive functions. */
function shallowTree(text: string): Root | undefined {
  if (!isParsable(text)) return undefined;
  let tree: Root;
  try {
    tree = readMarkdown(text);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
  let level: Nodes[] = [tree];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return undefined;
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return tree;
}
