import type { YAMLParseError } from 'yaml';
import type { Problem } from './diagnostic.ts';
import { findIndentError } from './yaml-indent.ts';

/** Something wrong with the syntax of YAML, from one offset up to before another. */
export interface SyntaxError extends Problem {
  start: number;
  end: number;
}

/** A line of the YAML with its offset. */
interface Line {
  text: string;
  start: number;
}

/**
 * Explains the errors that the parser found: their causes, in words that say what to do. One mistake often makes the parser
 * report several errors, before and after the mistake; those are left out.
 */
export function explainSyntax(yaml: string, errors: readonly YAMLParseError[]): SyntaxError[] {
  if (errors.length === 0) return [];
  const lines = linesOf(yaml);
  const lineAt = (offset: number) => lines.findLastIndex(({ start }) => start <= offset);
  const duplicates = errors.filter(({ code }) => code === 'DUPLICATE_KEY').map((error) => duplicateKey(yaml, error));
  const others = errors.filter(({ code }) => code !== 'DUPLICATE_KEY').sort((a, b) => a.pos[0] - b.pos[0]);
  const [first] = others;
  if (!first) return duplicates;
  const certain = [...tabErrors(lines, others), ...hyphenErrors(lines)];
  if (certain.length > 0) return [...duplicates, ...certain];
  const indent = findIndentError(yaml);
  const last = lineAt(others.at(-1)!.pos[0]);
  const isCause = indent !== undefined && indent.line <= last + 1;
  const before = isCause ? others.filter(({ pos }) => lineAt(pos[0]) < indent.line - 1) : others;
  const found = withoutConsequences(before, lineAt).map((error) => explain(error, yaml, lines, lineAt(error.pos[0])));
  return [...duplicates, ...found, ...(isCause ? [indentError(indent, lines)] : [])];
}

/** Returns the offset of the end of the line that contains an offset. */
export function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function linesOf(yaml: string): Line[] {
  let start = 0;
  return yaml.split('\n').map((text) => {
    const line = { text, start };
    start += text.length + 1;
    return line;
  });
}

/** The first error, and those of a colon inside a value that are far enough away to have causes of their own. */
function withoutConsequences(
  errors: readonly YAMLParseError[],
  lineAt: (offset: number) => number,
): readonly YAMLParseError[] {
  let line = Number.NEGATIVE_INFINITY;
  return errors.filter(({ code, pos }, i) => {
    const here = lineAt(pos[0]);
    if (i > 0 && (code !== 'BLOCK_AS_IMPLICIT_KEY' || here <= line + 1)) return false;
    line = here;
    return true;
  });
}

function duplicateKey(yaml: string, { pos: [start] }: YAMLParseError): SyntaxError {
  const [key = ''] = /^(?:"[^"]*"|'[^']*'|[^:\s]+)/.exec(yaml.slice(start)) ?? [];
  const message = `duplicate key \`${key}\``;
  return { start, end: start + key.length, ruleId: 'duplicate-key', message, expected: 'each key once' };
}

function tabErrors(lines: readonly Line[], errors: readonly YAMLParseError[]): SyntaxError[] {
  if (!errors.some(({ code }) => code === 'TAB_AS_INDENT')) return [];
  return lines.flatMap(({ text, start }) => {
    const indent = /^ *\t\s*/.exec(text)?.[0];
    if (indent === undefined || indent.length === text.length) return [];
    const place = { start, end: start + indent.length };
    return [{ ...place, ruleId: 'yaml-indent', message: 'a tab indents this line', expected: 'spaces' }];
  });
}

/** Entries like `-name: x`, which YAML reads as a key with a hyphen. */
function hyphenErrors(lines: readonly Line[]): SyntaxError[] {
  return lines.flatMap(({ text, start }) => {
    const [whole = '', indent = '', key] = /^(\s*)-([A-Za-z]\w*):(?=\s|$)/.exec(text) ?? [];
    if (key === undefined) return [];
    const place = { start: start + indent.length, end: start + whole.length };
    const expected = `\`- ${key}:\``;
    return [{ ...place, ruleId: 'yaml-syntax', message: 'no space after the hyphen of an entry', expected }];
  });
}

function indentError(
  { line, name, indent, expected }: NonNullable<ReturnType<typeof findIndentError>>,
  lines: readonly Line[],
): SyntaxError {
  const start = lines[line]!.start + indent;
  const what = name === '-' ? 'this entry' : `\`${name}\``;
  const like = expected.name === '-' ? 'the entry' : `\`${expected.name}\``;
  return {
    start,
    end: start + name.length,
    ruleId: 'yaml-indent',
    message: `${what} is indented by ${spaces(indent)}`,
    expected: `${spaces(expected.indent)}, like ${like} in line ${expected.line + 1}`,
  };
}

const spaces = (count: number): string => `${count} space${count === 1 ? '' : 's'}`;

/** The start of a line up to its value: entries and a key. */
const BEFORE_VALUE = /^\s*(?:- +)*(?:[^\s:#][^:#]*:\s+)?/;

/** Explains one error by what its line looks like, and the lines around it. */
function explain(error: YAMLParseError, yaml: string, lines: readonly Line[], at: number): SyntaxError {
  const { code, message, pos } = error;
  const line = lines[at]!;
  const indent = line.text.length - line.text.trimStart().length;
  const place = { start: line.start + indent, end: line.start + line.text.trimEnd().length };
  const problem = (message: string, expected?: string): SyntaxError => ({
    ...place,
    ruleId: 'yaml-syntax',
    message,
    expected,
  });
  if (/call stack/i.test(message)) return { ...problem('the YAML is nested too deeply'), start: 0, end: 0 };
  const inBrackets = explainInBrackets(error, yaml);
  if (inBrackets) return inBrackets;
  if (/MULTILINE_IMPLICIT_KEY|MISSING_CHAR/.test(code) && !/^Missing closing|must end with/.test(message)) {
    for (const near of [line, lines[at - 1], lines[at + 1]]) {
      const colon = near && colonError(near);
      if (colon) return colon;
    }
    if (line.text.trim().startsWith('- ')) return problem('an entry of a list between the keys of a mapping');
    if (!line.text.includes(': ')) return problem('a line without a colon', '`key: value`');
  }
  if (code === 'MULTIPLE_DOCS') return problem('a second YAML document begins here', 'only one');
  if (message.startsWith('All mapping items'))
    return problem('this line is not aligned with the keys or the text above it', 'the same indentation');
  const [, bracket] = /Unexpected flow-(?:map|seq)-end token.*"(.)"/.exec(message) ?? [];
  if (bracket) return { ...problem(`a closing \`${bracket}\` without an opening one`), start: pos[0], end: pos[1] };
  return explainValue(error, yaml, line) ?? problem(`invalid YAML: ${firstSentence(message)}`);
}

/** A key without a space after its colon, which YAML does not take for one. */
function colonError({ text, start }: Line): SyntaxError | undefined {
  const [, before = '', key, value] = /^(\s*(?:- +)*)([A-Za-z]\w*):(?!\/\/)(\S.*)$/.exec(text) ?? [];
  if (key === undefined) return undefined;
  const place = { start: start + before.length, end: start + text.trimEnd().length };
  const message = `no space after the colon of \`${key}\``;
  return { ...place, ruleId: 'yaml-syntax', message, expected: `\`${key}: ${value}\`` };
}

function firstSentence(message: string): string {
  const [first = ''] = message.replaceAll('"', '`').split('\n');
  return first.charAt(0).toLowerCase() + first.slice(1);
}

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
function explainInBrackets({ message, pos: [at] }: YAMLParseError, yaml: string): SyntaxError | undefined {
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
function explainValue({ message, pos }: YAMLParseError, yaml: string, line: Line): SyntaxError | undefined {
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
function explainQuotes(value: string, start: number, isAfterKey: boolean): SyntaxError | undefined {
  const quotes = (message: string, expected = 'the value in quotes'): SyntaxError => ({
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
