import { strings } from 'virtual:strings/finder';
import type { Range } from '../search/ranges.ts';
import type { SearchEntry } from '../search/search-entry.ts';
import { element, nameNodes } from './element.ts';
import type { TextHit } from './full-text.ts';

/** An option of the finder for a name, with the matched ranges marked. */
export function nameOption(
  { kind, name, address, summary, category, life }: SearchEntry,
  ranges: Range[],
): HTMLAnchorElement {
  const isCode = kind === 'function' || kind === 'variant';
  const title = element('span', '', element(isCode ? 'code' : 'b', '', ...nameNodes(name, ranges)));
  if (life === 1) title.append(' ', element('span', 'tag', strings.deprecated));
  if (life === 2) title.append(' ', element('span', 'tag gone', strings.removed));
  return option(address, title, isCode ? category : strings.kinds[kind], [summary]);
}

/** An option of the finder for a page found by its text. */
export function textOption({ url, title, kind, excerpt }: TextHit): HTMLAnchorElement {
  const name = element('span', '', element(kind === 'function' ? 'code' : 'b', '', ...nameNodes(title)));
  const words = excerpt.map(({ text, marked }) => (marked ? element('mark', '', text) : text));
  return option(url, name, strings.kinds[kind], words);
}

function option(href: string, title: Node, kind: string, words: (Node | string)[]): HTMLAnchorElement {
  const link = element('a', '', title, element('span', 'why', kind), element('small', '', ...words));
  link.href = href;
  link.tabIndex = -1;
  link.role = 'option';
  link.ariaSelected = 'false';
  return link;
}
