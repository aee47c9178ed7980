import { escapeHtml } from '../text/escape.ts';
import type { Piece } from './pieces.ts';

/**
 * One line of words and `code` without any other syntax. Nearly every text of a field is such a line, and the parser is not
 * needed for it: a test compares both results.
 */
const SIMPLE =
  /^(?:[A-Za-z]|(?=`))(?:[A-Za-z0-9 ,;:?'()%/.=-]|(?<=[A-Za-z0-9])_(?=[A-Za-z0-9])|`[^`\n&<>"\\ ](?:[^`\n&<>"\\]*[^`\n&<>"\\ ])?`(?!`))*$/;

/** Returns whether a Markdown text is one line of words and code, for {@link simplePieces}. */
export function isSimple(text: string): boolean {
  return SIMPLE.test(text) && !/:\/\/|www\.| {2}| $/.test(text);
}

/** Returns the content of the only paragraph of a simple text. A hundred times faster than the parser, with the same result. */
export function simplePieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (const [i, part] of text.split('`').entries()) {
    if (i % 2 === 1) pieces.push({ type: 'code', text: part });
    else if (part !== '') pieces.push(escapeHtml(typographic(part)));
  }
  return pieces;
}

/** Replaces the straight apostrophe of `don't` and `accounts' names`, and the `>>` of a path through screens (`Home >> Mail`). */
export function typographic(text: string): string {
  return text.replace(/(?<=[A-Za-z])'(?=[a-z ])/g, '’').replaceAll(' >> ', ' » ');
}
