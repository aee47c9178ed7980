import matter from 'gray-matter';
import type { Problem, UnresolvedDiagnostic } from './diagnostic.ts';

/** A file split into front matter and body. */
export interface Parts {
  /** The YAML between the `---` lines. It begins with the rest of the opening line, so line numbers are those of the file. */
  yaml: string;
  /** The Markdown after the front matter, trimmed. */
  body: string;
  /** The line of the file on which `body` begins, 1-based. */
  bodyLine: number;
}

/** Maximum length of a file in characters. Parsing Markdown is quadratic in the worst case: 1 MB takes two minutes. */
const MAX_FILE_LENGTH = 200_000;

const refuse = () => {
  throw new Error('front matter must be YAML');
};
/** gray-matter would execute `---js` as a program. Only YAML is allowed, and it is parsed elsewhere, with positions. */
const engines = { yaml: { parse: () => ({}) }, javascript: { parse: refuse }, json: { parse: refuse } };

/** Returns what is wrong with a file that is longer than {@link MAX_FILE_LENGTH}. */
export function checkLength(file: string, text: string): UnresolvedDiagnostic | undefined {
  if (text.length <= MAX_FILE_LENGTH) return undefined;
  const message = `the file has ${text.length} characters`;
  return { file, line: 1, column: 1, ruleId: 'file-length', message, expected: `at most ${MAX_FILE_LENGTH}` };
}

/**
 * Splits a file into front matter and body, or returns what is wrong with it. This is the only place that calls
 * gray-matter; it always passes options, because without them gray-matter returns a shared cached object.
 */
export function splitFrontMatter(file: string, source: string): Parts | UnresolvedDiagnostic {
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const problem = (line: number, rest: Omit<Problem, 'ruleId'>): UnresolvedDiagnostic => ({
    file,
    line,
    column: 1,
    ruleId: 'front-matter',
    ...rest,
  });
  const tooLong = checkLength(file, text);
  if (tooLong) return tooLong;
  const [first = '', ...rest] = text.split('\n');
  if (first.trimEnd() !== '---') {
    const message = first.startsWith('---')
      ? `the first line is \`${first.slice(0, 40)}\``
      : 'the file does not begin with `---`';
    return problem(1, { message, expected: 'YAML front matter between two lines of `---`' });
  }
  const end = rest.findIndex((line) => line.startsWith('---'));
  if (end < 0) {
    const message = 'the front matter is not closed';
    return problem(1, { message, expected: 'a second line of `---` before the description' });
  }
  if (rest[end]!.trimEnd() !== '---') {
    const message = `the front matter ends with \`${rest[end]!.slice(0, 40)}\``;
    return problem(end + 2, { message, expected: 'a line that is only `---`' });
  }
  const parts = matter(text, { engines, language: 'yaml' });
  const before = text.length - parts.content.length;
  const blank = /^\s*/.exec(parts.content)![0];
  const bodyLine = text.slice(0, before + blank.length).split('\n').length;
  return { yaml: parts.matter, body: parts.content.trim(), bodyLine };
}
