/** Maximum depth of a syntax tree. Pages are written by recursive functions. */
export const MAX_DEPTH = 100;
/** A line that begins with too many list markers and `>`: thousands overflow the stack of the parser itself. */
const TOO_DEEP = new RegExp(`^(?:[ \\t]*(?:>|(?:[-+*]|\\d{1,9}[.)])[ \\t])){${MAX_DEPTH}}.*[^-*\\s]`, 'm');

/** Maximum {@link nestedLines}: the parser takes quadratic time in the number of quotations and nested lists that end. */
export const MAX_NESTED_LINES = 2000;
const BULLET = '(?:[-+*]|\\d{1,9}[.)])';
const MARKER = `${BULLET}[ \\t]`;
const NESTED_LINE = new RegExp(
  `^[ \\t]*>|^[ \\t]+${MARKER}|^[ \\t]*${MARKER}+(?:>|${MARKER}|[-*_]{3})|^[ \\t]*${BULLET}[ \\t]*$`,
  'gm',
);

/** Maximum number of columns of a table. A row with fewer cells is filled up with empty ones. */
export const MAX_COLUMNS = 100;
/** The line below the head of a table that has more columns. */
const TOO_WIDE = new RegExp(`^[ \\t>]*(?:\\|[ \\t]*)?(?::?-+:?[ \\t]*\\|[ \\t]*){${MAX_COLUMNS}}:?-`, 'm');

/** Maximum number of footnotes, in the definitions of which the parser looks each one up. */
const MAX_FOOTNOTES = 1000;
const FOOTNOTE = /^[ \t>]*\[\^/gm;

/** Maximum {@link LongParagraph.parts}: the parser takes up to 0.4 s for one such paragraph. */
export const MAX_PARAGRAPH_PARTS = 5000;
/** What the parser looks back from: emphasis and strikethrough, the brackets of links, and lines. */
const PART = /\*+|_+|~+|[[\]]|\r\n?|\n/g;
/** What ends a paragraph in any case: an empty line, or a line that begins an item of a list. */
const PARAGRAPH_END = /(?:\r\n?|\n)(?:[ \t]*(?:\r\n?|\n)| {0,3}(?=[-+*][ \t]+\S))/;

/** A paragraph, an item of a list, a table or a code block that is too long to parse. */
export interface LongParagraph {
  /** The number of its lines, its brackets and its runs of `*`, `_` and `~`. */
  parts: number;
  /** The offset of its first character. */
  offset: number;
}

/** Returns whether a Markdown text can be parsed without taking minutes, all memory or the whole stack. */
export function isParsable(text: string): boolean {
  return (
    !isTooDeep(text) &&
    nestedLines(text) <= MAX_NESTED_LINES &&
    !isTooWide(text) &&
    !hasManyFootnotes(text) &&
    !longParagraph(text)
  );
}

/** Returns whether a line of a Markdown text begins with {@link MAX_DEPTH} list markers and `>` or more. */
export function isTooDeep(text: string): boolean {
  return TOO_DEEP.test(text);
}

/** Returns how many lines of a Markdown text are quoted, or begin an item of a list that is empty or inside another block. */
export function nestedLines(text: string): number {
  return text.match(NESTED_LINE)?.length ?? 0;
}

/** Returns whether a Markdown text has a table with more than {@link MAX_COLUMNS} columns. */
export function isTooWide(text: string): boolean {
  return TOO_WIDE.test(text);
}

/** Returns whether a Markdown text has more footnotes than {@link MAX_FOOTNOTES}. */
export function hasManyFootnotes(text: string): boolean {
  return (text.match(FOOTNOTE)?.length ?? 0) > MAX_FOOTNOTES;
}

/**
 * Returns the first paragraph of a Markdown text that has more than {@link MAX_PARAGRAPH_PARTS} parts; undefined if there is
 * none. The parser takes quadratic time in their number: one paragraph of 200,000 characters takes minutes.
 */
export function longParagraph(text: string): LongParagraph | undefined {
  if (text.length <= MAX_PARAGRAPH_PARTS) return undefined;
  let offset = 0;
  for (const paragraph of text.split(PARAGRAPH_END)) {
    const parts = paragraph.match(PART)?.length ?? 0;
    if (parts > MAX_PARAGRAPH_PARTS) return { parts, offset: text.indexOf(paragraph, offset) };
    offset += paragraph.length;
  }
  return undefined;
}
