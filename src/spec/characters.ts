import type { Problem, UnresolvedDiagnostic } from './diagnostic.ts';

/** Control characters, but for tabs and line ends. HTML and XML cannot contain most of them. */
const CONTROL = /(?![\t\n\r])\p{Cc}/u;

/**
 * Characters that nobody sees, or that change the order of others: soft hyphens, zero-width characters, bidirectional
 * controls, tags. A zero-width joiner between two emoji is part of one.
 */
const INVISIBLE =
  /[\u00AD\u061C\u180E\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]|(?<!\p{Extended_Pictographic}|\uFE0F)\u200D/u;

const UNWANTED = new RegExp(`${CONTROL.source}|${INVISIBLE.source}`, 'gu');

/** Returns what is wrong with a string that contains a control character or an invisible one; undefined if it contains none. */
export function unwantedIn(text: string): Problem | undefined {
  const found = text.match(UNWANTED)?.[0];
  return found === undefined ? undefined : problem(found);
}

/** Finds the control characters and invisible characters of a file. A byte order mark at its start is not one of them. */
export function checkCharacters(file: string, text: string): UnresolvedDiagnostic[] {
  const found: UnresolvedDiagnostic[] = [];
  let line = 1;
  let lineStart = 0;
  let counted = 0;
  for (const match of text.matchAll(UNWANTED)) {
    if (match.index === 0 && match[0] === '\uFEFF') continue;
    for (let end = text.indexOf('\n', counted); end >= 0 && end < match.index; end = text.indexOf('\n', counted)) {
      line += 1;
      counted = lineStart = end + 1;
    }
    const column = match.index - lineStart + 1;
    found.push({ file, line, column, endLine: line, endColumn: column + match[0].length, ...problem(match[0]) });
  }
  return found;
}

function problem(character: string): Problem {
  const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
  if (CONTROL.test(character)) {
    const message = `the control character ${code}`;
    return { ruleId: 'control-character', message, expected: 'only characters that a page can show' };
  }
  return {
    ruleId: 'invisible-character',
    message: `an invisible character, ${code}`,
    expected: 'only visible characters, so that what is copied is what is seen',
  };
}
