import fs from 'node:fs';
import path from 'node:path';
import { replaceFile } from '../build/replace-file.ts';
import { explainError } from '../build/user-error.ts';
import { type Diagnostic, sortDiagnostics } from '../spec/diagnostic.ts';
import { checkArticle } from './check-article.ts';
import { articlesIn, formatOf, problemAt, readText } from './read-articles.ts';
import { readSitemap, type SitemapPage } from './read-sitemap.ts';
import type { LinkCheck } from './reference.ts';

/** What a check of articles found. */
export interface ArticlesResult {
  /** How many articles were checked, and how many of their links lead into the reference. */
  articles: number;
  links: number;
  /** How many links were corrected. */
  fixed: number;
  diagnostics: Diagnostic[];
}

/** An error for a path that is not an article, a folder with articles or a sitemap. */
export class ArticlesError extends Error {}

/**
 * Checks articles: files, folders and sitemaps, given as absolute paths. Paths in diagnostics are relative to `from`. With `fix`,
 * Markdown is corrected where the right address is certain; a file that cannot be written is checked without it. Throws an
 * ArticlesError for a path that is not one of these.
 */
export function checkArticles(paths: readonly string[], from: string, check: LinkCheck, fix: boolean): ArticlesResult {
  const labelOf = (file: string) => {
    const relative = path.relative(from, file);
    return (relative.startsWith('..') ? file : relative).split(path.sep).join('/');
  };
  const result: ArticlesResult = { articles: 0, links: 0, fixed: 0, diagnostics: [] };
  const articles = new Map<string, string | undefined>();
  const add = ({ file, url }: { file: string; url?: string }) => articles.set(file, articles.get(file) ?? url);
  for (const one of paths) {
    const pages = pagesOf(one, labelOf);
    result.diagnostics.push(...pages.diagnostics);
    for (const page of pages.pages) add(page);
  }
  for (const [file, url] of articles) {
    const label = labelOf(file);
    const read = readText(file, label);
    result.articles += 1;
    if ('problem' in read) {
      result.diagnostics.push(read.problem);
      continue;
    }
    const article = { file: label, text: read.text, format: formatOf(file)!, url };
    const corrected = checkArticle(article, check, fix);
    const problem = corrected.fixes > 0 ? writeProblem(file, label, read.mark + corrected.fixed) : undefined;
    const { links, diagnostics, fixes } = problem ? checkArticle(article, check, false) : corrected;
    result.links += links;
    result.fixed += fixes;
    result.diagnostics.push(...diagnostics, ...(problem ? [problem] : []));
  }
  return { ...result, diagnostics: sortDiagnostics(result.diagnostics) };
}

/** The articles of a path that a user gave. */
function pagesOf(
  given: string,
  labelOf: (file: string) => string,
): { pages: (Pick<SitemapPage, 'file'> & { url?: string })[]; diagnostics: Diagnostic[] } {
  const label = labelOf(given) || '.';
  const stat = fs.statSync(given, { throwIfNoEntry: false });
  if (!stat) throw new ArticlesError(`there is no file or folder \`${label}\``);
  if (stat.isDirectory()) {
    const files = articlesIn(given);
    if (files.length === 0) throw new ArticlesError(`\`${label}\` has no HTML or Markdown file`);
    return { pages: files.map((file) => ({ file })), diagnostics: [] };
  }
  if (/\.xml$/i.test(given)) return readSitemap(given, labelOf);
  if (!formatOf(given))
    throw new ArticlesError(`\`${label}\` is not an HTML file, a Markdown file or a sitemap (.xml)`);
  return { pages: [{ file: given }], diagnostics: [] };
}

/** Replaces the content of a file, and returns why it cannot. `label` is its path in diagnostics. */
function writeProblem(file: string, label: string, text: string): Diagnostic | undefined {
  try {
    replaceFile(file, text);
    return undefined;
  } catch (error) {
    const reason = explainError(error);
    if (reason === undefined) throw error;
    return problemAt(label, 1, 1, 'article-unwritable', `the file cannot be corrected: ${reason}`);
  }
}
