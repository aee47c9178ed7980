import matter from 'gray-matter';
import type { Diagnostic } from './diagnostic.ts';

/** A spec cut in two. */
export interface Parts {
  /** The YAML between the fences. Its first line is the rest of the opening fence, so its line numbers are the file's. */
  yaml: string;
  /** The Markdown below, without blank lines around it. */
  body: string;
  /** The line of the file on which `body` begins, 1-based. */
  bodyLine: number;
}

/** The most characters of a file. Reading Markdown takes the square of its length, which a megabyte makes two minutes. */
const LONGEST_FILE = 200_000;

const refuse = () => {
  throw new Error('front matter is YAML here');
};
/** gray-matter would run `---js` as a program; nothing but YAML is ever read, and YAML is parsed elsewhere, with positions. */
const engines = { yaml: { parse: () => ({}) }, javascript: { parse: refuse }, json: { parse: refuse } };

/**
 * Splits a file into front matter and body. This is the only place that calls gray-matter, and it always passes options,
 * since without them gray-matter hands out one cached object to everybody.
 */
export function splitFrontMatter(file: string, source: string): Parts | Diagnostic {
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const fault = (line: number, message: string): Diagnostic => ({ file, line, column: 1, severity: 'error', message });
  if (text.length > LONGEST_FILE) {
    return fault(1, `the file has ${text.length} characters; expected ${LONGEST_FILE} at most`);
  }
  const [first = '', ...rest] = text.split('\n');
  if (first.trimEnd() !== '---') {
    const what = first.startsWith('---')
      ? `the first line is \`${first.slice(0, 40)}\``
      : 'the file does not begin with `---`';
    return fault(1, `${what}; expected YAML front matter between two lines of \`---\``);
  }
  const end = rest.findIndex((line) => line.startsWith('---'));
  if (end < 0)
    return fault(1, 'the front matter is not closed; expected a second line of `---` before the description');
  if (rest[end]!.trimEnd() !== '---') {
    return fault(
      end + 2,
      `the front matter ends with \`${rest[end]!.slice(0, 40)}\`; expected a line of \`---\` alone`,
    );
  }
  const parts = matter(text, { engines, language: 'yaml' });
  const before = text.length - parts.content.length;
  const blank = /^\s*/.exec(parts.content)![0];
  const bodyLine = text.slice(0, before + blank.length).split('\n').length;
  return { yaml: parts.matter, body: parts.content.trim(), bodyLine };
}
