import { addresses } from './address.ts';
import { excerptOf, excerptPieces, type Piece } from './excerpt.ts';
import { once } from './load.ts';

/** A page found by its text. */
export interface TextHit {
  url: string;
  title: string;
  kind: 'function' | 'guide';
  excerpt: Piece[];
}

/** The part of Pagefind's API that is used. Pagefind is loaded from the site, so it has no types. */
interface Pagefind {
  options(options: { baseUrl: string; ranking: { metaWeights: Record<string, number> } }): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<Page> }[] }>;
}

interface Page {
  url: string;
  meta: { title?: string; summary?: string; kind?: 'function' | 'guide' };
  excerpt: string;
}

/** The largest number of results. */
const COUNT = 10;

/** Returns Pagefind, loaded once. Throws if it cannot be loaded; the next call tries again. */
const loadPagefind: () => Promise<Pagefind> = once(async () => {
  const pagefind: Pagefind = await import(/* @vite-ignore */ addresses.file('pagefind/pagefind.js'));
  // The keywords are what readers type who do not know the name.
  await pagefind.options({ baseUrl: addresses.base, ranking: { metaWeights: { keywords: 5, summary: 3, title: 2 } } });
  return pagefind;
});

/** Returns the best pages for a query, at most {@link COUNT}. Throws if the text search cannot be loaded; the next call tries again. */
export async function searchText(query: string): Promise<TextHit[]> {
  const { results } = await (await loadPagefind()).search(query);
  const pages = await Promise.all(results.slice(0, COUNT).map((result) => result.data()));
  return pages.map(({ url, meta, excerpt }) => {
    const pieces = excerptPieces(excerpt);
    // A page found by its keywords has no marked words; its summary is better than its first words.
    const isMarked = pieces.some(({ marked }) => marked);
    return {
      url,
      title: meta.title ?? url,
      kind: meta.kind ?? 'guide',
      excerpt: isMarked ? excerptOf(pieces, meta.title ?? '') : [{ text: meta.summary ?? '', marked: false }],
    };
  });
}
