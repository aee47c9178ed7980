import fs from 'node:fs';
import path from 'node:path';
import { filesBelow } from './output-folder.ts';
import { runProcess } from './run-process.ts';

/**
 * The attributes of a page that lead to or load another file, up to a query or fragment. The `#` of an escaped `'` begins none. An
 * expression is safe here, and faster than a parser: every page is written by this project, with attributes in double quotes, and text
 * and values have no unescaped quote or `<`.
 */
const LINK = /\s(?:href|src|action)="((?:&#39;|[^"#?])+)/g;

/**
 * Checks a built site before it is published: every page, style sheet, script and export that a page links to must have
 * been written. `files` are the files of the site; `base` is the path of the site on its host. Returns a line for each
 * missing file, with a page that links to it.
 */
export function missingFiles(site: string, files: readonly string[], base: string): string[] {
  const written = new Set(files);
  const missing = new Map<string, string>();
  const checked = new Set<string>();
  for (const page of files) {
    if (!page.endsWith('.html')) continue;
    const html = fs.readFileSync(path.join(site, page), 'utf8');
    if (!html.includes('<link rel="stylesheet"')) missing.set('a style sheet', page);
    for (const [, link] of html.matchAll(LINK)) {
      if (checked.has(link!)) continue;
      // A copy: a part of a string keeps the whole string in memory, here the page.
      checked.add(Buffer.from(link!).toString());
      const file = fileOf(link!, base);
      if (file !== undefined && !written.has(file)) missing.set(file, page);
    }
  }
  return [...missing].map(([file, page]) => `${page} needs ${file}, which was not written`);
}

/** A site that is to be checked: its folder, and its path on its host. */
export interface CheckedSite {
  site: string;
  base: string;
}

/** Returns a line for each file that a site needs and does not have, as `missingFiles` does. */
export function checkSite({ site, base }: CheckedSite): string[] {
  return missingFiles(site, filesBelow(site), base);
}

/** Does what `checkSite` does in a process of its own: a thread would leave its memory to this process, and Pagefind needs it next. */
export function checkInProcess(checked: CheckedSite): Promise<string[]> {
  return runProcess('check-process.ts', checked);
}

/** The file of the site that a link leads to, or undefined for a link to another site. */
function fileOf(link: string, base: string): string | undefined {
  const address = link.replaceAll('&amp;', '&').replaceAll('&#39;', "'");
  if (!address.startsWith('/') || address.startsWith('//')) return undefined;
  // A link outside the base path is an error, like a link to a missing file.
  if (!address.startsWith(base)) return address;
  const file = decodeURIComponent(address.slice(base.length));
  return file === '' || file.endsWith('/') ? `${file}index.html` : file;
}
