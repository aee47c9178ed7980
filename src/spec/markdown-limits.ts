/** Maximum depth of a syntax tree. Pages are written by recursive functions. */
export const MAX_DEPTH = 100;
/** A line that begins with too many list markers and `>`: thousands overflow the stack of the parser itself. */
const TOO_DEEP = new RegExp(`^(?:[ \\t]*(?:>|(?:[-+*]|\\d{1,9}[.)])[ \\t])){${MAX_DEPTH}}.*[^-*\\s]`, 'm');

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
const PART = /\*+|_+|~+|[[\]\r\n]/g;
const EMPTY_LINE = /\n[ \t]*\n/;

/** A paragraph, table or code block that is too long to parse. */
export interface LongParagraph {
  /** The number of its lines, its brackets and its runs of `*`, `_` and `~`. */
  parts: number;
  /** The offset of its first character. */
  offset: number;
}

/** Returns whether a Markdown text can be parsed without taking minutes, all memory or the whole stack. */
export function isParsable(text: string): boolean {
  return !isTooDeep(text) && !isTooWide(text) && !hasManyFootnotes(text) && !longParagraph(text);
}

/** Returns whether a line of a Markdown text begins with {@link MAX_DEPTH} list markers and `>` or more. */
export function isTooDeep(text: string): boolean {
  return TOO_DEEP.test(text);
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
  for (const paragraph of text.split(EMPTY_LINE)) {
    const parts = paragraph.match(PART)?.length ?? 0;
    if (parts > MAX_PARAGRAPH_PARTS) return { parts, offset: text.indexOf(paragraph, offset) };
    offset += paragraph.length;
  }
  return undefined;
}
