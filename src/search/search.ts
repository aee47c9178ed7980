import type { Redirect } from '../catalog/model/redirect-table.ts';
import { distance } from '../text/distance.ts';
import type { FieldIndex } from './field-index.ts';
import { type Found, find, LONGEST_QUERY } from './find.ts';
import { ENTRY_GROUPS } from './group.ts';
import { LETTERS_PER_ERROR } from './name-score.ts';
import { compact } from './normalize.ts';
import { oldPage } from './old-page.ts';
import { addressIn, type Known, pastedText } from './pasted.ts';
import { readQuery } from './query.ts';
import type { SearchEntry } from './search-entry.ts';
import { countOf, type SearchIndex } from './search-index.ts';
import { differingLetters, lettersOf } from './typos.ts';

/**
 * Finds what someone types or pastes: a name, words, an address, a request, a command, a title. See {@link find}, which a browser can
 * use alone for text that {@link looksPasted} refuses. With `redirect`, the page that an old address leads to comes first.
 */
export function search(
  index: SearchIndex,
  fields: FieldIndex | undefined,
  text: string,
  redirect?: Redirect | undefined,
): Found {
  const typed = text.slice(0, LONGEST_QUERY).trim();
  const found = find(index, fields, pastedText(typed, knownOf(index)), addressIn(typed) !== undefined);
  const page = redirect && oldPage(index, redirect, typed);
  return page ? withFirst(found, page) : found;
}

/** What was found, with an entry and its group first. */
function withFirst({ query, groups }: Found, entry: SearchEntry): Found {
  const [kind] = ENTRY_GROUPS.find(([, page, part]) => entry.kind === page || entry.kind === part)!;
  const own = groups.flatMap((group) => (group.kind === kind ? group.hits : [])).filter((other) => other !== entry);
  return {
    query,
    groups: [{ kind, hits: [entry, ...own] }, ...groups.filter((group) => group.kind !== kind)],
    closest: [],
  };
}

/** The kinds of entries that people paste the names of. */
const CALLED: readonly SearchEntry['kind'][] = ['function', 'variant'];

/** What the reading of pasted text must know of an index. */
function knownOf(index: SearchIndex): Known {
  let names: ReadonlySet<string> | undefined;
  return {
    isName: (text) => {
      names ??= calledNames(index);
      return names.has(compact(text));
    },
    isLikeName: (text) => isLikeName(index, compact(text)),
    isWord: (word) =>
      countOf(index, word) > 0 ||
      readQuery(index, word).slots.some(({ own, options }) => own.length + options.length > 0),
    apiNames: index.apiNames,
  };
}

/** The names of functions and variants in compact form. */
function calledNames({ entries }: SearchIndex): Set<string> {
  return new Set(entries.flatMap(({ kind, compacts }) => (CALLED.includes(kind) ? compacts : [])));
}

/** Whether a few letters make a text in compact form the name of an entry. */
function isLikeName({ entries }: SearchIndex, wanted: string): boolean {
  const most = Math.floor(wanted.length / LETTERS_PER_ERROR);
  const letters = lettersOf(wanted);
  return entries.some(({ compacts: [own = ''], letters: [ownLetters = 0] }) => {
    const canBe = Math.abs(own.length - wanted.length) <= most && differingLetters(letters, ownLetters) <= 2 * most;
    return canBe && distance(wanted, own, most) <= most;
  });
}
