import { strings } from 'virtual:strings/finder';
import type { FieldHit, TermHit } from '../search/group.ts';
import { nameRanges, reasonWords, textRanges } from '../search/marks.ts';
import type { Query } from '../search/query.ts';
import type { SearchEntry } from '../search/search-entry.ts';
import type { SearchIndex } from '../search/search-index.ts';
import { addresses } from './address.ts';
import { element, linkTo, nameNodes, textNodes } from './element.ts';
import type { TextHit } from './full-text.ts';

/** What was searched, for marking what matches. */
export interface Searched {
  index: SearchIndex;
  query: Query;
}

/** Returns a result for an entry: its name, what it is part of, and its summary or why it was found, with the matching letters marked. */
export function entryHit({ index, query }: Searched, entry: SearchEntry): HTMLAnchorElement {
  const { kind, name, address, summary, parent } = entry;
  const [ranges, words] = [nameRanges(index, query, name), textRanges(index, query, summary)];
  const texts: (Node | string)[] = textNodes(summary, words);
  const reason = ranges.length + words.length > 0 ? [] : reasonWords(query, entry);
  if (reason.length > 0) texts.push(summary && ' · ', ...strings.keyword<Node>(element('mark', '', reason.join(' '))));
  const part: Partial<Record<SearchEntry['kind'], (whole: string) => string>> = strings.kinds;
  return hit(address, title(entry, ranges), part[kind]?.(parent) ?? parent, texts);
}

/** Returns a result for a parameter, a return field or a value: the function that has it, and what it is there. */
export function fieldHit(
  { query }: Searched,
  { kind, path, value, owner, address }: FieldHit,
  envelope: readonly string[],
) {
  const isParameter = kind === 'parameters';
  const key = isParameter ? undefined : envelope[kind === 'returns' ? 0 : 1];
  const code = element(
    'code',
    isParameter ? 'send' : 'back',
    ...marked(key === undefined ? path : `${key}.${path}`, query.typed),
  );
  const what = isParameter ? strings.parameter<Node>(code) : strings.returns<Node>(code);
  const text =
    value === undefined ? what : strings.value<Node>(element('code', '', ...marked(value, query.typed)), ...what);
  return hit(address, title(owner, []), owner.parent, text);
}

/** Returns a result for a name that a guide defines. */
export function termHit({ query }: Searched, { name, guide, anchor, title: heading }: TermHit): HTMLAnchorElement {
  const code = element('span', '', element('code', 'send', ...marked(name, query.typed)));
  return hit(`${addresses.guide(guide)}#${anchor}`, code, strings.kinds.guide(''), [heading]);
}

/** Returns a common task, and the function for it. */
export function taskHit(task: string, entry: SearchEntry): HTMLAnchorElement {
  return linkTo(entry.address, 'hit', element('b', '', task), element('span', 'why', title(entry, [])));
}

/** Returns a result for a page found by its text. */
export function textHit({ url, title: name, kind, excerpt }: TextHit): HTMLAnchorElement {
  const shown = element('span', '', element(kind === 'function' ? 'code' : 'b', '', ...nameNodes(name)));
  const words = excerpt.map((piece) => (piece.marked ? element('mark', '', piece.text) : piece.text));
  return hit(url, shown, kind === 'function' ? strings.function : strings.kinds.guide(''), words);
}

/** The name of an entry; that of a function with the ring of its effect and its state. */
function title({ name, effect, life }: SearchEntry, ranges: [number, number][]): HTMLElement {
  const nodes = nameNodes(name, ranges);
  if (effect === '') return element('span', '', element('b', '', ...nodes));
  const shown = element('span', `ring-${effect}`, element('code', life === 2 ? 'dead' : '', ...nodes));
  if (life > 0)
    shown.append(
      ' ',
      element('span', life === 2 ? 'tag gone' : 'tag', life === 2 ? strings.removed : strings.deprecated),
    );
  return shown;
}

/** A name with what was typed marked in it, if it is in it as typed. */
function marked(name: string, typed: string): (Node | string)[] {
  const at = typed === '' ? -1 : name.toLowerCase().lastIndexOf(typed.toLowerCase());
  return nameNodes(name, at < 0 ? [] : [[at, at + typed.length]]);
}

function hit(href: string, name: Node, place: string, texts: readonly (Node | string)[]): HTMLAnchorElement {
  return linkTo(href, 'hit', name, element('span', 'why', place), element('small', '', ...texts));
}
