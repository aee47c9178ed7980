import { compilePattern, isProblem, type Placeholder } from '../catalog/model/path-pattern.ts';
import { FILE_ENDINGS, type RedirectPattern, type RedirectTable } from '../catalog/model/redirect-table.ts';
import { ENCODED_TAIL, encoded, encodedSource, literal, portable } from './address-regex.ts';
import { type NameRule, nameRules } from './name-rules.ts';

/**
 * The redirects of a site as regular expressions, for web servers that know nothing else (PCRE, without the UTF-8 mode, which
 * would reject invalid addresses). Addresses and targets are below the site's base.
 */
export interface AddressRules {
  /** Rules for single addresses. They are tried before the patterns, and the first one that matches is used. */
  singles: readonly SingleRule[];
  /** Rules for patterns, in the order in which they are tried. Those of guesses come last. */
  patterns: readonly PatternRule[];
  /** The addresses of pages by the names in placeholders. */
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

/** A pattern of old addresses. Its expression has one group, which matches the name in the placeholder. */
export interface PatternRule extends AddressTest {
  /** What decides where it leads. */
  to: { placeholder: Placeholder } | { address: string };
  /** A guess: it is matched without the extension of a file, and leads to the file of a function that has this extension. */
  isGuess: boolean;
}

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

/** Returns a placeholder as one letter, a capital for that of a guess. */
export function letterOf(placeholder: Placeholder, isGuess: boolean): string {
  return isGuess ? placeholder[0]!.toUpperCase() : placeholder[0]!;
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
    const { path, query, placeholder } = pattern;
    const inPath = portable(path.source);
    const name = query && `&(?-i:${literal(query.name)})=`;
    return [
      {
        regex: query
          ? `${inPath.slice(0, -1)}\\?(?:(?!${name}).)*${name}${encodedSource(query.value.source)}${ENCODED_TAIL}`
          : inPath,
        withQuery: query !== undefined,
        to: to === undefined ? { placeholder: placeholder! } : { address: to },
        isGuess,
      },
    ];
  };
}
