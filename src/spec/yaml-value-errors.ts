import type { YAMLParseError } from 'yaml';
import { type Line, lineEnd, type SyntaxProblem } from './yaml-lines.ts';

/** The start of a line up to its value: entries and a key. */
const BEFORE_VALUE = /^\s*(?:- +)*(?:[^\s:#][^:#]*:\s+)?/;

/** Names of what quotes and brackets enclose. */
const ENCLOSED: Readonly<Record<string, string>> = {
  '"': 'double quote',
  "'": 'single quote',
  '[': 'list',
  '{': 'mapping',
};
const CLOSING: Readonly<Record<string, string>> = { '"': '"', "'": "'", '[': ']', '{': '}' };

/** Messages about a quote or bracket that is not closed. */
const UNCLOSED = /Missing closing|sufficiently indented|must end with/;

/** Explains an error in a value of a list or mapping in brackets; undefined if the value does not show the cause. */
export function explainInBrackets({ message, pos: [at] }: YAMLParseError, yaml: string): SyntaxProblem | undefined {
  const open = unclosedBefore(yaml, at);
  if (UNCLOSED.test(message) || !open || /["']/.test(open.character)) return undefined;
  let start = at;
  while (start > open.start + 1 && !/^(?:[[\]{},]|:\s)/.test(yaml.slice(start - 1, start + 1))) start -= 1;
  start += /^\s*/.exec(yaml.slice(start, at))![0].length;
  const value = yaml.slice(start, lineEnd(yaml, start)).replace(/\s*(?:,.*|[\]}\s]+)$/, '');
  const character = yaml[at]!;
  if (start < at && /[[{]/.test(character) && !/^["']/.test(value)) {
    const message = `a value contains \`${character}\`, which begins a list or mapping here`;
    return { start, end: start + value.length, ruleId: 'yaml-quotes', message, expected: 'the value in quotes' };
  }
  return explainQuotes(value, start, true);
}

/** Explains an error in a value by its first characters; undefined if they do not show the cause. */
export function explainValue({ message, pos }: YAMLParseError, yaml: string, line: Line): SyntaxProblem | undefined {
  const { start, character } = (UNCLOSED.test(message) ? unclosedBefore(yaml, pos[0]) : undefined) ?? {};
  if (start !== undefined && character !== undefined) {
    const expected = `a closing \`${CLOSING[character]}\``;
    const ruleId = /["']/.test(character) ? 'yaml-quotes' : 'yaml-syntax';
    return { start, end: start + 1, ruleId, message: `this ${ENCLOSED[character]} is not closed`, expected };
  }
  const before = BEFORE_VALUE.exec(line.text)![0].length;
  const value = line.text.slice(before).trimEnd();
  return explainQuotes(value, line.start + before, before > 0);
}

/** Explains what in a value, which starts at an offset, must be in quotes. `isAfterKey` is false if it may be a key itself. */
function explainQuotes(value: string, start: number, isAfterKey: boolean): SyntaxProblem | undefined {
  const quotes = (message: string, expected = 'the value in quotes'): SyntaxProblem => ({
    start,
    end: start + value.length,
    ruleId: 'yaml-quotes',
    message,
    expected,
  });
  const first = value.charAt(0);
  if (/[“”„‘’«]/.test(first)) return quotes('curly quotes, which YAML does not know', 'straight quotes, `"` or `\'`');
  if (first === '"') return quotes('text after the closing quote', '`\\"` for a quote inside the value');
  if (first === "'") return quotes('text after the closing quote', "`''` for an apostrophe inside the value");
  if (first === '`') return quotes('a value begins with a backtick');
  if (/[[{*&!%@|>?-]/.test(first) && isAfterKey) return quotes(`a value begins with \`${first}\``);
  if (value.includes(': ') && isAfterKey)
    return quotes('a colon inside a value', 'the value in quotes, or on separate lines after `>-`');
  return undefined;
}

/** The quote or bracket that is open at an offset. */
function unclosedBefore(yaml: string, offset: number): { start: number; character: string } | undefined {
  const open: { start: number; character: string }[] = [];
  for (let i = 0; i < offset; i += 1) {
    const character = yaml[i]!;
    const last = open.at(-1)?.character;
    if (last === '"' && character === '\\') i += 1;
    else if (last === '"' || last === "'") {
      if (character === last) open.pop();
    } else if (character === '#' && /\s/.test(yaml[i - 1] ?? ' ')) i = lineEnd(yaml, i);
    else if (/["'[{]/.test(character)) {
      // Elsewhere a quote or bracket is an ordinary character of a plain string.
      if (/(?:^\s*|[:-]\s+|[[{,]\s*)$/.test(yaml.slice(Math.max(0, i - 80), i))) open.push({ start: i, character });
    } else if (character === ']' || character === '}') open.pop();
  }
  return open.at(-1);
}
