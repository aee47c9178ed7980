import fs from 'node:fs';
import { ROOT_ADDRESSES } from '../catalog/model/address.ts';
import type { Catalog } from '../catalog/model/catalog.ts';
import { guideSections } from '../catalog/model/guide-sections.ts';
import { guidesAndAbout } from '../catalog/model/pages.ts';
import { cachedMarkdown } from './store.ts';

/** A page, or a section of a guide, in the full-text index. */
export interface SearchRecord {
  /** The address, without the base path of the site. */
  url: string;
  content: string;
  meta: { title: string; summary: string; kind: string; keywords: string };
}

/** Writes the records of the full-text index into a file, each as a line of JSON. Returns how many there are. */
export function writeSearchRecords(catalog: Catalog, file: string): number {
  const descriptor = fs.openSync(file, 'w');
  let count = 0;
  try {
    for (const record of recordsOf(catalog)) {
      fs.writeSync(descriptor, `${JSON.stringify(record)}\n`);
      count += 1;
    }
  } finally {
    fs.closeSync(descriptor);
  }
  return count;
}

/** Yields the records of functions, their use cases, and the sections of guides. */
function* recordsOf(catalog: Catalog): Generator<SearchRecord> {
  for (const { name, summary, body, keywords = [], variants = [] } of catalog.functions) {
    yield {
      url: ROOT_ADDRESSES.function(name),
      content: `${name}. ${summary} ${cachedMarkdown(body).text}`,
      meta: { title: name, summary, kind: 'function', keywords: keywords.join(', ') },
    };
    for (const { slug, title, description } of variants) {
      yield {
        url: ROOT_ADDRESSES.variant(name, slug),
        content: `${title}. ${cachedMarkdown(description).text}`,
        meta: { title, summary, kind: 'function', keywords: '' },
      };
    }
  }
  for (const { slug, title, summary, body } of guidesAndAbout(catalog)) {
    for (const section of guideSections(body)) {
      const name = section.anchor ? `${title}: ${section.title}` : title;
      yield {
        url: `${ROOT_ADDRESSES.guide(slug)}${section.anchor && `#${section.anchor}`}`,
        content: `${name}. ${section.anchor ? '' : `${summary} `}${section.text}`,
        meta: { title: name, summary, kind: 'guide', keywords: '' },
      };
    }
  }
}
