import { addresses } from './address.ts';
import { excerptOf, excerptPieces, type Piece } from './excerpt.ts';

/** A page found by its text. */
export interface TextHit {
  url: string;
  title: string;
  /** What it is, in a word for the reader. */
  kind: string;
  excerpt: Piece[];
}

/** The part of Pagefind that is used: it is fetched from the site, so it brings no types. */
interface Pagefind {
  options(options: { baseUrl: string; ranking: { metaWeights: Record<string, number> } }): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<Page> }[] }>;
}

interface Page {
  url: string;
  meta: { title?: string; summary?: string; kind?: string };
  excerpt: string;
}

/** How many pages are shown. */
const COUNT = 10;

let loading: Promise<Pagefind> | undefined;

async function load(): Promise<Pagefind> {
  const pagefind: Pagefind = await import(/* @vite-ignore */ addresses.file('pagefind/pagefind.js'));
  // What people type who do not know the name stands in the keywords.
  await pagefind.options({ baseUrl: addresses.base, ranking: { metaWeights: { keywords: 5, summary: 3, title: 2 } } });
  return pagefind;
}

/** The pages whose text fits best, at most 10. Throws if the text search cannot be loaded; the next call tries again. */
export async function searchText(query: string): Promise<TextHit[]> {
  loading ??= load().catch((reason) => {
    loading = undefined;
    throw reason;
  });
  const { results } = await (await loading).search(query);
  const pages = await Promise.all(results.slice(0, COUNT).map((result) => result.data()));
  return pages.map(({ url, meta, excerpt }) => {
    const pieces = excerptPieces(excerpt);
    // A page found by its keywords has nothing to mark: its summary says more than its first words.
    const isMarked = pieces.some(({ marked }) => marked);
    return {
      url,
      title: meta.title ?? url,
      kind: meta.kind ?? '',
      excerpt: isMarked ? excerptOf(pieces, meta.title ?? '') : [{ text: meta.summary ?? '', marked: false }],
    };
  });
}
