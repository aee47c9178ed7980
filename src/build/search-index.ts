import fs from 'node:fs';
import path from 'node:path';
import * as pagefind from 'pagefind';
import { ROOT_ADDRESSES } from '../catalog/model/address.ts';
import type { Catalog } from '../catalog/model/catalog.ts';
import { guideSections } from '../catalog/model/guide-sections.ts';
import { guidesAndAbout } from '../catalog/model/pages.ts';
import { cachedMarkdown } from './store.ts';
import { UserError } from './user-error.ts';

/** A full-text index on disk. */
export interface SearchIndex {
  records: number;
  /** Moves the index to a folder of the site. */
  moveTo(folder: string): void;
}

/** Into how many files Pagefind puts the fragments of the index. */
const FRAGMENTS = 100;
/** The files of Pagefind's own user interface, which the site does not use. */
const OWN_UI = /^pagefind-(?:ui|modular-ui|component-ui|highlight)/;

/** A page in the full-text index. */
interface SearchRecord {
  url: string;
  content: string;
  title: string;
  summary: string;
  kind: string;
  keywords: string;
}

/**
 * Makes the full-text index in a folder outside the site, because Astro empties its output folder when it begins. The index
 * is moved into the site at the end.
 */
export async function makeSearchIndex(catalog: Catalog, folder: string): Promise<SearchIndex> {
  const { language } = catalog.config;
  const { index, errors } = await pagefind.createIndex({ maxFragments: FRAGMENTS, forceLanguage: language });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  const records = recordsOf(catalog);
  for (const { url, content, ...meta } of records) {
    const added = await index.addCustomRecord({ url, content, language, meta });
    if (added.errors.length > 0) throw new Error(`Pagefind refused ${url}: ${added.errors.join('; ')}`);
  }
  const written = await index.writeFiles({ outputPath: folder });
  if (written.errors.length > 0)
    throw new UserError(`Pagefind could not write ${folder}: ${written.errors.join('; ')}`);
  // Otherwise Pagefind's process keeps running, and the build does not end.
  await pagefind.close();
  for (const name of fs.readdirSync(folder)) if (OWN_UI.test(name)) fs.rmSync(path.join(folder, name));
  return { records: records.length, moveTo: (target) => fs.renameSync(folder, target) };
}

/** The records of functions, their variants, and guides. Their addresses have no base path. */
function recordsOf(catalog: Catalog): SearchRecord[] {
  return [
    ...catalog.functions.flatMap(({ name, summary, body, keywords = [], variants = [] }) => [
      {
        url: ROOT_ADDRESSES.function(name),
        content: `${name}. ${summary} ${cachedMarkdown(body).text}`,
        title: name,
        summary,
        kind: 'function',
        keywords: keywords.join(', '),
      },
      ...variants.map(({ slug, title, description }) => ({
        url: ROOT_ADDRESSES.variant(name, slug),
        content: `${title}. ${cachedMarkdown(description).text}`,
        title,
        summary,
        kind: 'function',
        keywords: '',
      })),
    ]),
    ...guidesAndAbout(catalog).flatMap(({ slug, title, summary, body }) =>
      guideSections(body).map((section): SearchRecord => {
        const name = section.anchor ? `${title}: ${section.title}` : title;
        return {
          url: `${ROOT_ADDRESSES.guide(slug)}${section.anchor && `#${section.anchor}`}`,
          content: `${name}. ${section.anchor ? '' : `${summary} `}${section.text}`,
          title: name,
          summary,
          kind: 'guide',
          keywords: '',
        };
      }),
    ),
  ];
}
