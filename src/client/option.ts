import type { Range } from '../search/ranges.ts';
import type { SearchEntry } from '../search/search-entry.ts';
import { addresses } from './address.ts';
import { element, nameNodes } from './element.ts';
import type { TextHit } from './full-text.ts';

/** An option of the finder for a name, with the parts of it that were matched. */
export function nameOption(
  { kind, name, address, summary, category, life }: SearchEntry,
  ranges: Range[],
): HTMLAnchorElement {
  const isCode = kind === 'function' || kind === 'variant';
  const title = element('span', '', element(isCode ? 'code' : 'b', '', ...nameNodes(name, ranges)));
  if (life) title.append(' ', element('span', life === 2 ? 'tag gone' : 'tag', life === 2 ? 'removed' : 'deprecated'));
  return option(address, title, isCode ? category : kind, [summary]);
}

/** An option of the finder for a page found by its text. */
export function textOption({ url, title, kind, excerpt }: TextHit): HTMLAnchorElement {
  const isCode = new URL(url, location.href).pathname.startsWith(addresses.functions);
  const name = element('span', '', element(isCode ? 'code' : 'b', '', ...nameNodes(title)));
  const words = excerpt.map(({ text, marked }) => (marked ? element('mark', '', text) : text));
  return option(url, name, kind, words);
}

function option(href: string, title: Node, why: string, words: (Node | string)[]): HTMLAnchorElement {
  const link = element('a', '', title, element('span', 'why', why), element('small', '', ...words));
  link.href = href;
  link.tabIndex = -1;
  link.role = 'option';
  link.ariaSelected = 'false';
  return link;
}
