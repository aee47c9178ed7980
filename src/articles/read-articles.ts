import fs from 'node:fs';
import path from 'node:path';
import { explainError } from '../build/user-error.ts';
import type { Diagnostic } from '../spec/diagnostic.ts';
import { invalidByte } from '../spec/invalid-byte.ts';
import type { Article } from './check-article.ts';

/** The formats of articles by the extensions of their files. */
const FORMATS: Readonly<Record<string, Article['format']>> = {
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.mdx': 'markdown',
};

/** Returns the format of a file by its name; undefined if it is not an article. */
export function formatOf(file: string): Article['format'] | undefined {
  return FORMATS[path.extname(file).toLowerCase()];
}

/** Lists the articles in a folder, sorted by their paths. Hidden files and folders, `node_modules` and links are skipped. */
export function articlesIn(folder: string): string[] {
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') return [];
      const inside = path.join(folder, entry.name);
      if (entry.isDirectory()) return articlesIn(inside);
      return entry.isFile() && formatOf(entry.name) ? [inside] : [];
    });
}

/** The text of a file and whether it begins with a byte order mark, or why it cannot be read. */
export type ReadText = { text: string; mark: string } | { problem: Diagnostic };

const MARK = '\uFEFF';

/** Reads a file in UTF-8. `label` is its path in diagnostics. */
export function readText(file: string, label: string): ReadText {
  let bytes: Buffer;
  try {
    bytes = fs.readFileSync(file);
  } catch (error) {
    const reason = explainError(error);
    if (reason === undefined) throw error;
    return { problem: problemAt(label, 1, 1, 'article-unreadable', `the file cannot be read: ${reason}`) };
  }
  const invalid = invalidByte(bytes);
  if (invalid) {
    const { line, column, message } = invalid;
    const problem = problemAt(label, line, column, 'text-encoding', message);
    return { problem: { ...problem, expected: 'a file in UTF-8; its links were not checked' } };
  }
  const text = bytes.toString('utf8');
  const mark = text.startsWith(MARK) ? MARK : '';
  return { text: text.slice(mark.length), mark };
}

/** Returns an error at a place in a file. */
export function problemAt(file: string, line: number, column: number, ruleId: string, message: string): Diagnostic {
  return { file, line, column, ruleId, severity: 'error', message };
}
