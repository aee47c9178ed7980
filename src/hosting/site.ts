import fs from 'node:fs';
import path from 'node:path';
import { FILE_LIST, filesBelow } from '../build/output-folder.ts';
import type { RedirectTable } from '../catalog/model/redirect-table.ts';
import { redirectsExport } from '../export/redirects.ts';
import { robotsExport } from '../export/robots.ts';
import { type AddressRules, addressRules } from './address-rules.ts';

/** The page for addresses that lead nowhere. */
export const NOT_FOUND = '404.html';
/** The same for programs that ask for Markdown. */
export const NOT_FOUND_MARKDOWN = '404.md';

/** A built site, as a writer for a host needs it. */
export interface Site {
  /** The absolute path of its folder. */
  folder: string;
  /** The path of the site on its host: begins and ends with `/`, percent-encoded. */
  base: string;
  /** Where it will be published, without the path: `https://docs.example.com`. */
  origin: string;
  /** The paths of its files, without those that only builds use. */
  files: readonly string[];
  redirects: RedirectTable;
  rules: AddressRules;
  /** Whether its files have compressed copies next to them. */
  isPrecompressed: boolean;
}

/** Reads a built site. */
export function readSite(folder: string): Site {
  const redirects: RedirectTable = JSON.parse(fs.readFileSync(path.join(folder, redirectsExport.path), 'utf8'));
  const files = filesBelow(folder).filter((file) => file !== FILE_LIST && !/^\.(?!well-known\/)/.test(file));
  return {
    folder,
    base: baseOf(folder),
    origin: originOf(folder),
    files,
    redirects,
    rules: addressRules(redirects),
    isPrecompressed: files.includes('index.html.gz'),
  };
}

/** Returns the base path of a built site, as its pages have it: begins and ends with `/` and is percent-encoded. */
export function baseOf(site: string): string {
  const page = path.join(site, NOT_FOUND);
  const html = fs.existsSync(page) ? fs.readFileSync(page, 'utf8') : '';
  const base = /<link rel="icon" href="([^"]*\/)[^"/]*"/.exec(html)?.[1] ?? '/';
  return base.replaceAll('&amp;', '&').replaceAll('&#39;', "'");
}

/** Where a built site will be published, which robots.txt names. */
function originOf(site: string): string {
  const robots = fs.readFileSync(path.join(site, robotsExport.path), 'utf8');
  const [, url] = /^Sitemap: (.*)$/m.exec(robots) ?? [];
  return url ? new URL(url).origin : 'http://localhost';
}
