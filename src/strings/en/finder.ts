import { fill } from '../filled.ts';
import { capitalized } from './grammar.ts';
import type { words as defaultWords } from './words.ts';

/** Returns the strings of the finder, which the browser loads when it opens. */
export const finder = (words: Pick<typeof defaultWords, 'function' | 'functions' | 'aFunction'>) => ({
  find: `Find ${words.aFunction}`,
  placeholder: `${capitalized(words.function)} name or keyword`,
  close: 'Close',
  results: 'Results',
  groups: {
    functions: capitalized(words.functions),
    fields: 'Parameters and fields',
    terms: 'Defined in guides',
    guides: 'Guides',
    categories: 'Categories',
    text: 'In page text',
    closest: 'Closest matches',
    tasks: 'Common tasks',
  },
  /** The first of many fields with a name. */
  firstOf: (title: string, shown: number, all: number) => `${title}, ${shown} of ${all}`,
  keys: <T>(up: T, down: T, enter: T, copy: T) =>
    fill`${up} ${down} to navigate, ${enter} to open, ${copy} to copy the link`,
  parameter: <T>(path: T) => fill`parameter ${path}`,
  returns: <T>(path: T) => fill`returns ${path}`,
  value: <T>(value: T, ...field: (string | T)[]) => [...fill`value ${value}, `, ...field],
  fieldOf: (field: string, name: string) => `${field} of ${name}`,
  keyword: <T>(typed: T) => fill`keyword: ${typed}`,
  linkCopied: 'Link copied as Markdown',
  notCopied: 'The link could not be copied',
  found: (count: number) => (count === 1 ? '1 result' : `${count} results`),
  noneFound: 'No results',
  noMatch: <T>(typed: T, list: T) => fill`No ${words.function} matches ${typed}. Use fewer words, or see ${list}.`,
  notLoaded: <T>(list: T) => fill`The ${words.function} list could not be loaded. See ${list}.`,
  letters: `${capitalized(words.functions)} A–Z`,
  function: words.function,
  /** The kind of a result, and what it is part of. */
  kinds: {
    guide: (_: string) => 'guide',
    heading: (guide: string) => `guide ${guide}`,
    category: (_: string) => 'category',
    section: (category: string) => `category ${category}`,
  },
  deprecated: 'deprecated',
  removed: 'removed',
});
