// The built sites that the test runner makes: the one of the fixture and the one of content/.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { pagesOf, readPage, type SitePage } from './files.ts';

/** A built site under test. */
export interface BuiltSite {
  /** Its place in the names of tests: `fixture` or `content`. */
  name: string;
  folder: string;
  /** The path below which it is published: `/` or `/reference/`. */
  base: string;
  /** Its full address: `https://observatory.example/`. */
  url: string;
  /** All pages but cards and the one for addresses that do not exist. */
  pages: SitePage[];
  /** The cards of functions, which other sites show in a frame. */
  cards: SitePage[];
  /** The page for addresses that do not exist, which a server sends for all of them. */
  notFound: SitePage;
  /** The text of one of its files. */
  read(file: string): string;
}

/** The folder that a variable names; the test runner sets both (`npm test`, or `npm test -- PART-OF-A-PATH`). */
function folderOf(variable: string): string {
  const folder = process.env[variable];
  assert.ok(folder, `${variable} names the folder of a built site; run the test with: npm test -- PART-OF-ITS-PATH`);
  return folder;
}

/** The folder of the site that is built from tests/fixtures/everything. */
export const fixtureFolder = (): string => folderOf('FIXTURE_SITE');
/** The folder of the site that is built from content/. */
export const contentFolder = (): string => folderOf('CONTENT_SITE');

/** Reads a built site. */
export function openBuiltSite(name: string, folder: string): BuiltSite {
  const read = (file: string) => fs.readFileSync(`${folder}/${file}`, 'utf8');
  const url = /<link rel="canonical" href="([^"]+)">/.exec(read('index.html'))?.[1] ?? '';
  const isCard = ({ address }: SitePage) => address.startsWith('embed/');
  const all = pagesOf(folder);
  return {
    name,
    folder,
    base: new URL(url).pathname,
    url,
    pages: all.filter((page) => !isCard(page)),
    cards: all.filter(isCard),
    notFound: { ...readPage(folder, '404.html'), address: '404.html' },
    read,
  };
}

/** The site of the fixture. */
export const fixtureSite = (): BuiltSite => openBuiltSite('fixture', fixtureFolder());

/** The site of content/. */
export const contentSite = (): BuiltSite => openBuiltSite('content', contentFolder());

/** Both sites: what holds for one must hold for the other, whatever is in content/. */
export const builtSites = (): BuiltSite[] => [fixtureSite(), contentSite()];
