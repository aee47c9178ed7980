import { fill } from '../filled.ts';
import { capitalized } from './grammar.ts';
import type { words as defaultWords } from './words.ts';

/** The strings of the finder, which the browser loads when it opens. */
export const finder = (words: Pick<typeof defaultWords, 'function' | 'functions' | 'aFunction'>) => ({
  find: `Find ${words.aFunction}`,
  placeholder: `${capitalized(words.function)} name or keyword`,
  close: 'Close',
  results: 'Results',
  names: 'Names',
  inText: 'In page text',
  keys: <T>(up: T, down: T, enter: T) => fill`${up} ${down} to navigate, ${enter} to open`,
  found: (count: number) => (count === 1 ? '1 result' : `${count} results`),
  noneFound: 'No results',
  noMatch: <T>(typed: T) => fill`No ${words.function} matches ${typed}.`,
  closest: ' Closest matches:',
  notLoaded: <T>(list: T) => fill`The ${words.function} list could not be loaded. See ${list}.`,
  letters: `${capitalized(words.functions)} A–Z`,
  kinds: { function: words.function, variant: 'use case', guide: 'guide', category: 'category' },
  deprecated: 'deprecated',
  removed: 'removed',
});
