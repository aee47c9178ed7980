import { closestEntries } from './closest.ts';
import type { FieldIndex } from './field-index.ts';
import { type Found, find, LONGEST } from './find.ts';
import { LETTERS_PER_ERROR } from './name-score.ts';
import { compact } from './normalize.ts';
import { addressIn, type Known, pastedText } from './pasted.ts';
import { readQuery } from './query.ts';
import { countOf, type SearchIndex } from './search-index.ts';

/**
 * Finds what someone types or pastes: a name, words, an address, a request, a command, a title. See {@link find}, which a browser can
 * use alone for text that {@link looksPasted} refuses.
 */
export function search(index: SearchIndex, fields: FieldIndex | undefined, text: string): Found {
  const typed = text.slice(0, LONGEST).trim();
  return find(index, fields, pastedText(typed, knownOf(index)), addressIn(typed) !== undefined);
}

/** What the reading of pasted text must know of an index. */
function knownOf(index: SearchIndex): Known {
  return {
    isName: (text) => index.names.has(compact(text)),
    isLikeName: (text) =>
      closestEntries(index.entries, text, 1).some(
        ({ distance }) => distance <= compact(text).length / LETTERS_PER_ERROR,
      ),
    isWord: (word) =>
      countOf(index, word) > 0 ||
      readQuery(index, word).slots.some(({ own, options }) => own.length + options.length > 0),
    apiNames: index.apiNames,
  };
}
