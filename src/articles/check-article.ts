import type { Diagnostic } from '../spec/diagnostic.ts';
import { isParsable } from '../spec/markdown-limits.ts';
import { htmlLinks } from './html-links.ts';
import type { ArticleLink } from './link.ts';
import { markdownLinks } from './markdown-links.ts';
import type { LinkCheck } from './reference.ts';

/** An article: its text without a byte order mark. */
export interface Article {
  /** Its path in diagnostics. */
  file: string;
  text: string;
  format: 'html' | 'markdown';
  /** Its own URL, if a sitemap says it: what its relative links are resolved against. */
  url?: string | undefined;
}

/** What a check of an article found. */
export interface ArticleResult {
  /** How many links lead into the reference. */
  links: number;
  diagnostics: Diagnostic[];
  /** The text with every certain correction, and how many there are. Only Markdown is corrected. */
  fixed: string;
  fixes: number;
}

/** Checks the links of an article into the reference. With `fix`, a link that is corrected is not reported. */
export function checkArticle(article: Article, check: LinkCheck, fix: boolean): ArticleResult {
  const { file, text, format, url } = article;
  if (format === 'markdown' && !isParsable(text)) return unreadable(article);
  const found = format === 'html' ? htmlLinks(text, url) : markdownLinks(text);
  const placeOf = places(text);
  const diagnostics: Diagnostic[] = [];
  const edits: { start: number; end: number; right: string }[] = [];
  let links = 0;
  for (const link of [...found].sort((a, b) => a.start - b.start)) {
    const problems = check(link.url);
    if (!problems) continue;
    links += 1;
    const right = fix && format === 'markdown' ? correction(link, problems) : undefined;
    if (right !== undefined) edits.push({ start: link.start, end: link.end!, right });
    for (const { fix: certain, ...problem } of problems)
      if (right === undefined || certain === undefined) diagnostics.push({ file, ...placeOf(link), ...problem });
  }
  return { links, diagnostics, fixed: applied(text, edits), fixes: edits.length };
}

/** The result for Markdown that would take the parser minutes, all memory or the whole stack. */
function unreadable({ file, text }: Article): ArticleResult {
  const message = 'a paragraph is too long, or too deeply nested, to be read';
  const expected = 'shorter paragraphs; its links were not checked';
  const place = { file, line: 1, column: 1, severity: 'error' } as const;
  return {
    links: 0,
    diagnostics: [{ ...place, ruleId: 'article-unreadable', message, expected }],
    fixed: text,
    fixes: 0,
  };
}

/** The address that replaces that of a link; undefined if none is certain, or it cannot be written there. */
function correction({ end }: ArticleLink, problems: readonly { fix?: string }[]): string | undefined {
  const right = problems.find((problem) => problem.fix !== undefined)?.fix;
  return end === undefined || right === undefined || /[\s()<>"'`]/.test(right) ? undefined : right;
}

function applied(text: string, edits: readonly { start: number; end: number; right: string }[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, right } of edits) {
    pieces.push(text.slice(at, start), right);
    at = end;
  }
  return [...pieces, text.slice(at)].join('');
}

/** Makes the function that returns the line and column of a link, 1-based, with the end if it is known. */
function places(text: string): (link: ArticleLink) => Pick<Diagnostic, 'line' | 'column' | 'endLine' | 'endColumn'> {
  let starts: number[] | undefined;
  const placeOf = (offset: number) => {
    starts ??= [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), ({ index, 0: end }) => index + end.length)];
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - starts[low]! + 1 };
  };
  return ({ start, end }) => {
    const place = placeOf(start);
    if (end === undefined) return place;
    const { line, column } = placeOf(end);
    return { ...place, endLine: line, endColumn: column };
  };
}
