import { PATH_TAIL } from '../address-regex.ts';
import {
  BEFORE_ENDING,
  FRONT_PAGE,
  letterOf,
  MOST_NAMES,
  type PatternRule,
  targetsOf,
  tooLong,
} from '../address-rules.ts';
import type { Parts } from './parts.ts';
import { raw, redirect, set } from './syntax.ts';

/**
 * Returns the rules for addresses that are not files. They redirect single old addresses. For others, they collect in `catalog_todo`
 * what they may mean, each as two segments: `p/NAME/` for a page with this name, `t/0/` for the first target of {@link targetsOf}.
 * The rules of `nameRules` look them up.
 */
export function oldAddressRules({ base, inside, rules: { singles, patterns } }: Parts): string[] {
  const targets = targetsOf(patterns);
  return [
    'RewriteRule ^ - [E=catalog_step:1,E=catalog_path:%{REQUEST_URI},E=catalog_end:/]',
    ...(inside === '' ? [] : [`RewriteRule ${raw(`^${inside}(/.*)$`)} - [E=catalog_path:$1]`]),
    set('%{ENV:catalog_path}', `^(.*?)${PATH_TAIL}`, '[E=catalog_path:%1,E=catalog_bare:%1]'),
    ...singles.map(
      ({ regex, withQuery, to }) =>
        `RewriteCond ${subject(withQuery)} ${raw(regex)} [NC]\n${redirect('^', base + to.slice(1))}`,
    ),
    set('%{ENV:catalog_path}', BEFORE_ENDING, '[E=catalog_bare:%1]'),
    set('%{ENV:catalog_path}', '\\.md$', '[E=catalog_end:.md]'),
    set('%{ENV:catalog_path}', '\\.json$', '[E=catalog_end:.json]'),
    ...patterns.map((pattern) => patternRule(pattern, targets)),
    set(subject(true), FRONT_PAGE, addMeaning('t/home')),
    set('%{THE_REQUEST}', `^[A-Z]+ ${tooLong(base)}`, '[E=!catalog_todo]'),
    set('%{ENV:catalog_todo}', `^((?:[^/]*/[^/]*/){${MOST_NAMES}})`, '[E=catalog_todo:%1]'),
  ];
}

/** Adds what an address means if it matches a pattern. */
function patternRule({ regex, withQuery, isGuess, to }: PatternRule, targets: readonly string[]): string {
  const isBare = isGuess && !withQuery;
  const meaning = 'address' in to ? `t/${targets.indexOf(to.address)}` : `${letterOf(to.placeholder, isBare)}/%1`;
  return set(isBare ? '%{ENV:catalog_bare}' : subject(withQuery), regex, addMeaning(meaning));
}

/** What the expression of a rule matches: the path, or the path with the query. */
function subject(withQuery: boolean): string {
  return withQuery ? '%{ENV:catalog_path}?&%{QUERY_STRING}' : '%{ENV:catalog_path}';
}

function addMeaning(meaning: string): string {
  return `[E=catalog_todo:%{ENV:catalog_todo}${meaning}/]`;
}
