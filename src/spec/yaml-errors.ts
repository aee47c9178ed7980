import type { YAMLParseError } from 'yaml';
import { findIndentError } from './yaml-indent.ts';
import { type Line, lineIndex, linesOf, type SyntaxProblem } from './yaml-lines.ts';
import { explainInBrackets, explainValue } from './yaml-value-errors.ts';

/**
 * Explains the errors that the parser found: their causes, in words that say what to do. One mistake often makes the parser
 * report several errors, before and after the mistake; those are left out.
 */
export function explainSyntax(yaml: string, errors: readonly YAMLParseError[]): SyntaxProblem[] {
  if (errors.length === 0) return [];
  const lines = linesOf(yaml);
  const lineAt = (offset: number) => lineIndex(lines, offset);
  const sorted = errors.toSorted((a, b) => a.pos[0] - b.pos[0]);
  const certain = [...tabErrors(lines, sorted), ...hyphenErrors(lines)];
  if (certain.length > 0) return certain;
  const indent = findIndentError(yaml);
  const last = lineAt(sorted.at(-1)!.pos[0]);
  const isCause = indent !== undefined && indent.line <= last + 1;
  const before = isCause ? sorted.filter(({ pos }) => lineAt(pos[0]) < indent.line - 1) : sorted;
  const found = withoutConsequences(before, lineAt).map((error) => explain(error, yaml, lines, lineAt(error.pos[0])));
  return [...found, ...(isCause ? [indentError(indent, lines)] : [])];
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

function tabErrors(lines: readonly Line[], errors: readonly YAMLParseError[]): SyntaxProblem[] {
  if (!errors.some(({ code }) => code === 'TAB_AS_INDENT')) return [];
  return lines.flatMap(({ text, start }) => {
    const indent = /^ *\t\s*/.exec(text)?.[0];
    if (indent === undefined || indent.length === text.length) return [];
    const place = { start, end: start + indent.length };
    return [{ ...place, ruleId: 'yaml-indent', message: 'a tab indents this line', expected: 'spaces' }];
  });
}

/** Entries like `-name: x`, which YAML reads as a key with a hyphen. */
function hyphenErrors(lines: readonly Line[]): SyntaxProblem[] {
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
): SyntaxProblem {
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

/** Explains one error by what its line looks like, and the lines around it. */
function explain(error: YAMLParseError, yaml: string, lines: readonly Line[], at: number): SyntaxProblem {
  const { code, message, pos } = error;
  const line = lines[at]!;
  const indent = line.text.length - line.text.trimStart().length;
  const place = { start: line.start + indent, end: line.start + line.text.trimEnd().length };
  const problem = (message: string, expected?: string): SyntaxProblem => ({
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
function colonError({ text, start }: Line): SyntaxProblem | undefined {
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
