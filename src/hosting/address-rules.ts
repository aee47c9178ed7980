import { compilePattern, type Hole, isProblem } from '../catalog/model/path-pattern.ts';
import { compactName, findName, type Names } from '../catalog/model/redirect-names.ts';
import {
  FILE_ENDINGS,
  isFunctionPage,
  type RedirectPattern,
  type RedirectTable,
} from '../catalog/model/redirect-table.ts';
import { escaped } from './config-text.ts';

/**
 * The redirects of a site as regular expressions, for web servers that know nothing else (PCRE, without the UTF-8 mode, which
 * would reject invalid addresses). Addresses and targets are below the site's base.
 */
export interface AddressRules {
  /** Rules for single addresses. They are tried before the patterns, and the first one that matches is used. */
  singles: readonly SingleRule[];
  /** Rules for patterns, in the order in which they are tried. Those of guesses come last. */
  patterns: readonly PatternRule[];
  /** The addresses of pages by the names in holes. */
  names: readonly NameRule[];
}

/** What a rule matches, in upper and lower case. */
export interface AddressTest {
  regex: string;
  /** Whether the query matters: the expression then matches the path, `?&` and the query. */
  withQuery: boolean;
}

/** A single old address. */
export interface SingleRule extends AddressTest {
  to: string;
}

/** A pattern of old addresses. Its expression has one group, which matches the name in the hole. */
export interface PatternRule extends AddressTest {
  /** What decides where it leads. */
  to: { hole: Hole } | { address: string };
  /** A guess: it is matched without the extension of a file, and leads to the file of a function that has this extension. */
  isGuess: boolean;
}

/** Names that lead to one address. */
export interface NameRule {
  /** The holes that may contain them. */
  holes: readonly Hole[];
  /** Matches the names: in their compact form if `isCompact`, or else as they are written. */
  name: string;
  isCompact: boolean;
  /** The first character of all of them, in lowercase. */
  first: string;
  to: string;
  /** The files that are next to the page: a function's, another page's, or none if the address is a part of a page. */
  files: 'function' | 'page' | 'none';
}

/** Spaces and plus signs in a path, which count as one space. */
const SPACES = '[\\s+]+';
/** What separates the words of a name, in a path or percent-encoded in a query: everything but letters and digits. */
export const SEPARATOR =
  '(?:%(?:C2%[89AB][0-9A-F]|E2%80%[89AB][0-9A-F]|[0-7][0-9A-F])?|\\xC2[\\x80-\\xBF]|\\xE2\\x80[\\x80-\\xBF]|[^A-Za-z0-9%\\x80-\\xFF])';
/** A letter or a digit of a name. */
export const LETTER = '(?:[A-Za-z0-9]|(?!\\xC2|\\xE2\\x80)[\\x80-\\xFF])';
/** What may follow the last character of a path without a meaning, as {@link normalizePath} removes it. */
export const PATH_TAIL = `(?:[\\s+]*/)?[\\s+.,;:()\\]>'"]*$`;
const ENCODED_TAIL = `(?:(?:[+\\s]|%20)*(?:/|%2F))?(?:[\\s+.,;:()\\]>'"]|%20|%2[EC2789]|%3[ABE]|%5D)*(?:&|$)`;

/** Matches the path of a guess up to the extensions of a file. Its only group is what comes before them. */
export const BEFORE_ENDING = `^(.*?)(?:/index(?=\\.))?(?:\\.(?:${FILE_ENDINGS}))+$`;
/** Matches a path, `?&` and a query that mean the front page. */
export const FRONT_PAGE = `^(?:/index(?=\\.))?(?:\\.(?:${FILE_ENDINGS}))+(?:(?<!\\.php)\\?|\\?&$)`;
/** The most names that are looked up for one address. nginx ends a request that is rewritten more than ten times. */
export const MOST_NAMES = 6;
/** The longest path that is looked up, as in {@link normalizePath}. */
const LONGEST = 500;

/** Matches the URI of a request that is too long to be looked up. */
export function tooLong(base: string): string {
  return `[^? ]{${base.length + LONGEST}}`;
}

/** Returns a hole as one letter, a capital for that of a guess. */
export function letterOf(hole: Hole, isGuess: boolean): string {
  return isGuess ? hole[0]!.toUpperCase() : hole[0]!;
}

/** Lists the addresses that patterns lead to without a name. */
export function targetsOf(patterns: readonly PatternRule[]): string[] {
  return [...new Set(patterns.flatMap(({ to }) => ('address' in to ? [to.address] : [])))];
}

/** Writes the redirects of a site as regular expressions. */
export function addressRules(table: RedirectTable): AddressRules {
  return {
    singles: Object.entries(table.pages).map(([address, to]) => singleRule(address, to)),
    patterns: [...table.patterns.map(patternRule(false)), ...table.guesses.map(patternRule(true))].flat(),
    names: nameRules(table.names),
  };
}

function singleRule(address: string, to: string): SingleRule {
  const [path = '', query] = address.split(/\?(.*)/s, 2);
  const [name = '', value = ''] = (query ?? '').split(/=(.*)/s);
  return query === undefined
    ? { regex: `^${literal(path)}$`, withQuery: false, to }
    : { regex: `^${literal(path)}\\?.*&${encoded(name)}=${encoded(value)}(?:&|$)`, withQuery: true, to };
}

function patternRule(isGuess: boolean): (pattern: RedirectPattern) => PatternRule[] {
  return ({ from, to }) => {
    const pattern = compilePattern(from);
    if (isProblem(pattern)) return [];
    const { path, query, hole } = pattern;
    const inPath = portable(path.source);
    const name = query && `&(?-i:${literal(query.name)})=`;
    return [
      {
        regex: query
          ? `${inPath.slice(0, -1)}\\?(?:(?!${name}).)*${name}${encodedSource(query.value.source)}${ENCODED_TAIL}`
          : inPath,
        withQuery: query !== undefined,
        to: to === undefined ? { hole: hole! } : { address: to },
        isGuess,
      },
    ];
  };
}

/** A string as a regular expression that matches it in a path. */
function literal(text: string): string {
  return escaped(text).replaceAll(/ +/g, SPACES);
}

/** The source of a pattern's expression without what only JavaScript has, and with any spaces for a space. */
function portable(source: string): string {
  return source.replaceAll('\\/', '/').replaceAll(/ +/g, SPACES);
}

/** A string as a regular expression that matches it percent-encoded. */
function encoded(text: string): string {
  return [...text].map(encodedCharacter).join('');
}

function encodedCharacter(character: string): string {
  if (character === ' ') return '(?:[\\s+]|%20|%C2%A0)+';
  const hex = Array.from(Buffer.from(character), (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
  return /[A-Za-z0-9]/.test(character) ? character : `(?:${literal(character)}|${hex})`;
}

/** The parts of an expression that {@link compilePattern} makes. */
const SOURCE_PARTS = /\(\[\^\/\]\+\?\)|\[\^\/\]\*|\.\+|\(\?:|\)\?|[()|^$]|\\.| +|./gsu;

/** The source of a pattern's expression, for a value that is percent-encoded. */
function encodedSource(source: string): string {
  const character = '(?:(?!%2F)[^&/])';
  const meanings: Record<string, string> = {
    '([^/]+?)': `(${character}+?)`,
    '[^/]*': `${character}*`,
    '.+': '[^&]+',
    '^': '',
    $: '',
  };
  const parts = source.replaceAll('\\/', '/').match(SOURCE_PARTS) ?? [];
  return parts
    .map((part) => {
      if (part in meanings) return meanings[part];
      if (/^(?:\(\?:|\)\??|\||\()$/.test(part)) return part;
      return encoded(part.startsWith('\\') ? part.slice(1) : part.replace(/ +/, ' '));
    })
    .join('');
}

/** Names by their first character, target and holes: so many rules as targets, not as names. */
function nameRules(table: RedirectTable['names']): NameRule[] {
  const names: Names = {
    function: new Map(Object.entries(table.function)),
    guide: new Map(Object.entries(table.guide)),
    category: new Map(Object.entries(table.category)),
  };
  const kinds: readonly Hole[] = ['function', 'guide', 'category', 'page'];
  const known = new Set([...names.function.keys(), ...names.guide.keys(), ...names.category.keys()]);
  const rules = new Map<string, { rule: Omit<NameRule, 'name'>; keys: string[] }>();
  const add = (key: string, isCompact: boolean, targetOf: (kind: Hole) => string | undefined) => {
    const byTarget = Map.groupBy(kinds, targetOf);
    for (const [to, holes] of byTarget) {
      if (to === undefined) continue;
      const first = [...key][0]!;
      const id = [isCompact, first, to, holes].join('\n');
      const files = isFunctionPage(to) ? 'function' : to.endsWith('/') ? 'page' : 'none';
      const entry = rules.get(id) ?? { rule: { holes, isCompact, first, to, files }, keys: [] };
      entry.keys.push(isCompact ? literal(key) : writtenName(key));
      rules.set(id, entry);
    }
  };
  const compact = new Set<string>();
  for (const key of known) compact.add(compactName(key));
  compact.delete('');
  for (const key of compact) add(key, true, (kind) => findName(names, kind, key));
  // Only names that mean something else than their compact forms are written out.
  for (const key of known) {
    const short = compactName(key);
    if (key !== short)
      add(key, false, (kind) => {
        const target = findName(names, kind, key);
        return target === findName(names, kind, short) ? undefined : target;
      });
  }
  return [...rules.values()].map(({ rule, keys }) => ({ ...rule, name: `(?:${keys.join('|')})` }));
}

/** A name as it is written, with an underscore that may be a space or a hyphen. */
function writtenName(name: string): string {
  return literal(name).replaceAll('_', '(?:_|[\\s+-]+)');
}
