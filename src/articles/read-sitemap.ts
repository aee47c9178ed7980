import fs from 'node:fs';
import path from 'node:path';
import type { Element, Text } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Diagnostic } from '../spec/diagnostic.ts';
import { formatOf, readText } from './read-articles.ts';

/** A page of a sitemap: its URL and its file. */
export interface SitemapPage {
  file: string;
  url: string;
}

/** The pages of a sitemap, and what is wrong with it. */
export interface Sitemap {
  pages: SitemapPage[];
  diagnostics: Diagnostic[];
}

/** A URL in a sitemap. */
interface Entry {
  url: string;
  line: number;
  column: number;
}

/**
 * Finds the files of the pages that a sitemap lists, and those of the sitemaps that an index lists. The sitemap is in the folder of the
 * built site that it describes, which may be published below a path: the path is left out if the files are found without it.
 * `labelOf` returns the path of a file in diagnostics.
 */
export function readSitemap(file: string, labelOf: (file: string) => string, seen = new Set<string>()): Sitemap {
  seen.add(file);
  const label = labelOf(file);
  const read = readText(file, label);
  if ('problem' in read) return { pages: [], diagnostics: [read.problem] };
  const entries = entriesOf(read.text);
  if (entries.length === 0) {
    const message = 'the file has no `<loc>`';
    return { pages: [], diagnostics: [problem(label, { url: '', line: 1, column: 1 }, message, 'a sitemap')] };
  }
  const folder = path.dirname(file);
  const skipped = skippedSegments(entries, folder);
  const result: Sitemap = { pages: [], diagnostics: [] };
  for (const entry of entries) {
    const found = fileOf(entry.url, folder, skipped);
    if (found === undefined) {
      const message = `there is no file for \`${entry.url}\``;
      result.diagnostics.push(problem(label, entry, message, `one below ${labelOf(folder) || '.'}/`));
    } else if (found.endsWith('.xml')) {
      if (seen.has(found)) continue;
      const inner = readSitemap(found, labelOf, seen);
      result.pages.push(...inner.pages);
      result.diagnostics.push(...inner.diagnostics);
    } else if (formatOf(found)) result.pages.push({ file: found, url: entry.url });
  }
  return result;
}

function entriesOf(text: string): Entry[] {
  const entries: Entry[] = [];
  visit(fromHtml(text, { fragment: true }), 'element', (node: Element) => {
    const url = node.tagName === 'loc' ? textOf(node).trim() : '';
    if (url === '') return;
    const { line, column } = (node.children.find(({ type }) => type === 'text') as Text).position!.start;
    entries.push({ url, line, column });
  });
  return entries;
}

/** How many segments of the path of each URL are not folders below the sitemap: as few as possible, so that a file is found. */
function skippedSegments(entries: readonly Entry[], folder: string): number {
  const depth = Math.max(...entries.map(({ url }) => url.split('/').length - 3));
  for (let skipped = 0; skipped < depth; skipped += 1)
    if (entries.some(({ url }) => fileOf(url, folder, skipped) !== undefined)) return skipped;
  return 0;
}

/** The file of a URL below a folder; undefined if there is none. */
function fileOf(url: string, folder: string, skipped: number): string | undefined {
  if (!URL.canParse(url)) return undefined;
  let segments: string[];
  try {
    segments = new URL(url).pathname
      .split('/')
      .slice(1 + skipped)
      .map(decodeURIComponent);
  } catch {
    return undefined;
  }
  // Nothing outside the folder is an article of the site.
  if (segments.some((segment) => segment === '..' || /[/\\\0]/.test(segment))) return undefined;
  const file = path.join(folder, ...segments);
  return [file, path.join(file, 'index.html'), `${file}.html`].find(
    (one) => fs.statSync(one, { throwIfNoEntry: false })?.isFile() ?? false,
  );
}

function problem(file: string, { line, column }: Entry, message: string, expected: string): Diagnostic {
  return { file, line, column, ruleId: 'sitemap-file', severity: 'error', message, expected };
}
