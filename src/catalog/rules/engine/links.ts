import type { Definition, Link } from 'mdast';
import { visit } from 'unist-util-visit';
import { isSafeLink } from '../../../spec/markdown.ts';
import { SECTIONS } from '../../model/address.ts';
import type { MarkdownText } from './texts.ts';

/** A link to a page of this site. */
export interface LocalLink {
  node: Link | Definition;
  /** As it is written. */
  url: string;
  /** The address of the page; undefined for a link to a place on the same page. */
  page: string | undefined;
  /** What is after `#`, decoded; may be empty. */
  anchor: string | undefined;
}

/** Lists the links of a text that lead to this site. */
export function linksIn({ tree }: MarkdownText): LocalLink[] {
  const links: LocalLink[] = [];
  if (!tree) return links;
  visit(tree, ['link', 'definition'], (node) => {
    if (node.type !== 'link' && node.type !== 'definition') return;
    const { url } = node;
    if (/^[a-z][a-z0-9+.-]*:/i.test(url) || !isSafeLink(url)) return;
    const [address = '', fragment] = url.split('#');
    // A link to a filled-in call leads to the form.
    const anchor = fragment?.replace(/^call\?.*/s, SECTIONS.call);
    const page = address.replace(/\?.*/, '');
    links.push({ node, url, page: page === '' ? undefined : page, anchor: anchor && decoded(anchor) });
  });
  return links;
}

function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}
