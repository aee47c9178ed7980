/**
 * Patterns for old addresses, as redirects.yaml has them: `/docs/[API - ]{function}[.html]`. Pure, and without a package, so that
 * the site's server and writers of server configurations share it.
 */

import { own } from '../../text/own.ts';

/** What a placeholder of a pattern can match. `page` is any of the others. */
const PLACEHOLDERS = ['function', 'guide', 'category', 'page'] as const;
/** The kind of a placeholder. */
export type Placeholder = (typeof PLACEHOLDERS)[number];

/** A pattern, compiled. */
export interface PathPattern {
  /** Matches a normalized path; its only group is what is in the placeholder. */
  path: RegExp;
  /** The parameter of the query that must match too, with its pattern; the group is what is in the placeholder. */
  query: { name: string; value: RegExp } | undefined;
  /** Undefined if the pattern has no placeholder. */
  placeholder: Placeholder | undefined;
}

/** Why a pattern cannot be compiled, and the offset of the place. */
export interface PatternProblem {
  offset: number;
  message: string;
  expected: string;
}

/** The longest address that is matched, so that no request can keep a server busy. */
const LONGEST = 500;

/** The most `*` and `**` that a pattern can have: with four, one long address took 11 seconds. */
const MOST_WILDCARDS = 3;

/**
 * Compiles a pattern. `*` matches part of a segment, `**` any path, `{function}` and the other {@link PLACEHOLDERS} a name or
 * title, `[...]` is optional, `(a|b)` are alternatives; `?name=` begins what a parameter of the query must match.
 * Letters match in both cases. Returns what is wrong with a pattern that is invalid.
 */
export function compilePattern(pattern: string): PathPattern | PatternProblem {
  const [path = '', query] = pattern.split(/\?(?=[^?]*$)/, 2);
  const [, name, value] = /^([\w.-]+)=(.*)$/.exec(query ?? '') ?? [];
  if (!path.startsWith('/') && !path.startsWith('[/'))
    return { offset: 0, message: 'the pattern does not begin with `/`', expected: 'a path' };
  if (query !== undefined && name === undefined)
    return { offset: path.length + 1, message: 'the query has no `name=`', expected: '`?name=pattern`' };
  const placeholders = [...pattern.matchAll(/\{([^{}]*)\}/g)];
  for (const { 1: kind, index } of placeholders) {
    if (!(PLACEHOLDERS as readonly string[]).includes(kind!))
      return {
        offset: index,
        message: `unknown placeholder \`{${kind}}\``,
        expected: PLACEHOLDERS.map((placeholder) => `\`{${placeholder}}\``).join(', '),
      };
  }
  if (placeholders[1])
    return { offset: placeholders[1].index, message: 'a second placeholder', expected: 'one placeholder at most' };
  const wildcard = [...pattern.matchAll(/\*+/g)][MOST_WILDCARDS];
  if (wildcard)
    return {
      offset: wildcard.index,
      message: 'a fourth `*` or `**`',
      expected: 'three at most, so that matching is fast',
    };
  const unbalanced = unbalancedBracket(pattern);
  if (unbalanced !== undefined)
    return { offset: unbalanced, message: `\`${pattern[unbalanced]}\` without its pair`, expected: 'both brackets' };
  return {
    path: regexOf(path.replace(/\/$/, '')),
    query: name === undefined ? undefined : { name, value: regexOf(value!) },
    placeholder: placeholders[0]?.[1] as Placeholder | undefined,
  };
}

/** Returns whether a compilation failed. */
export function isProblem(compiled: PathPattern | PatternProblem): compiled is PatternProblem {
  return 'message' in compiled;
}

function unbalancedBracket(pattern: string): number | undefined {
  const pairs: Record<string, string> = { ']': '[', ')': '(', '}': '{' };
  const open: { bracket: string; offset: number }[] = [];
  for (const [offset, bracket] of [...pattern].entries()) {
    if ('[({'.includes(bracket)) open.push({ bracket, offset });
    else if (bracket in pairs && open.pop()?.bracket !== pairs[bracket]) return offset;
  }
  return open[0]?.offset;
}

const TOKENS = /\*\*|\*|\{[^{}]*\}|[[\]()|]| +|[^*{}[\]()| ]+/g;
const MEANINGS: Record<string, string> = {
  '**': '.+',
  '*': '[^/]*',
  '[': '(?:',
  ']': ')?',
  '(': '(?:',
  ')': ')',
  '|': '|',
};

function regexOf(pattern: string): RegExp {
  const source = (pattern.match(TOKENS) ?? []).map((token) => {
    if (token.startsWith('{')) return '([^/]+?)';
    return own(MEANINGS, token) ?? token.replaceAll(/[\\^$.+?]/g, '\\$&').replaceAll(/ +/g, ' ');
  });
  return new RegExp(`^${source.join('')}$`, 'iu');
}

/**
 * Normalizes the path of a request for the patterns: decoded, with spaces for `+`, and without doubled slashes and spaces, a slash
 * at the end, and trailing punctuation from running text. Returns undefined for a path that cannot be decoded.
 */
export function normalizePath(path: string): string | undefined {
  if (path.length > LONGEST) return undefined;
  try {
    return decodeURIComponent(path)
      .replaceAll(/[+\s]+/g, ' ')
      .replaceAll(/\/{2,}/g, '/')
      .replace(/[\s.,;:()\]>'"]+$/, '')
      .replace(/ *\/$/, '');
  } catch {
    return undefined;
  }
}

/** Matches an address. Returns what is in the placeholder, an empty string if the pattern has none, and undefined if it does not match. */
export function matchPattern(pattern: PathPattern, path: string, query: URLSearchParams): string | undefined {
  const inPath = pattern.path.exec(path);
  if (!inPath) return undefined;
  if (!pattern.query) return inPath[1] ?? '';
  const value = query.get(pattern.query.name);
  const inQuery = value === null ? null : pattern.query.value.exec(normalizePath(encodeURIComponent(value)) ?? '');
  return inQuery ? (inPath[1] ?? inQuery[1] ?? '') : undefined;
}

/** The largest number of alternatives of a pattern that are tried. */
const MOST_SAMPLES = 200;

/**
 * Makes addresses that a pattern matches: with and without what may be missing, with each alternative, and with each of the given
 * names in a placeholder that can have it.
 */
export function patternSamples(
  pattern: string,
  names: Partial<Record<Placeholder, string | undefined>>,
): { path: string; query: URLSearchParams }[] {
  return expand(pattern)
    .flatMap((text) => {
      const placeholder = /\{(\w+)\}/.exec(text)?.[1] as Placeholder | undefined;
      if (placeholder === undefined) return [text];
      const fills = placeholder === 'page' ? Object.values(names) : [names[placeholder]];
      return fills.flatMap((name) => (name === undefined ? [] : [text.replace(/\{\w+\}/, () => name)]));
    })
    .map((text) => {
      const [path = '', query = ''] = text.replaceAll(/\*+/g, 'x').split(/\?(?=[^?]*$)/, 2);
      const [name = '', value = ''] = query.split(/=(.*)/s);
      return { path: normalizePath(path) ?? path, query: new URLSearchParams(name ? [[name, value]] : []) };
    });
}

/** Writes out what may be missing and the alternatives of a pattern, the innermost first. */
function expand(pattern: string): string[] {
  let texts = [pattern];
  for (;;) {
    const next = texts.flatMap((text) => {
      const inner = /\[([^[\]()]*)\]|\(([^[\]()]*)\)/.exec(text);
      if (!inner) return [text];
      const choices = inner[1] === undefined ? inner[2]!.split('|') : ['', ...inner[1].split('|')];
      return choices.map((choice) => text.slice(0, inner.index) + choice + text.slice(inner.index + inner[0].length));
    });
    if (next.length === texts.length && next.every((text, i) => text === texts[i])) return texts;
    texts = next.slice(0, MOST_SAMPLES);
  }
}
