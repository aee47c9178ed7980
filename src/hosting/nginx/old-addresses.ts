import { PATH_TAIL } from '../address-regex.ts';
import {
  type AddressRules,
  BEFORE_ENDING,
  FRONT_PAGE,
  letterOf,
  MOST_NAMES,
  type PatternRule,
  targetsOf,
  tooLong,
} from '../address-rules.ts';
import { quoted } from '../config-text.ts';
import type { SitePath } from '../site-path.ts';
import { block, errorPageDirectives, when } from './syntax.ts';

/**
 * Returns the location for addresses that are not files. It redirects single old addresses. For others, it collects in
 * `$catalog_todo` what they may mean, each as two segments: `p/NAME/` for a page with this name, `t/0/` for the first target of
 * {@link targetsOf}. Then it continues with the location of `lookUpLocation`.
 */
export function oldAddressLocation({ base, inside }: SitePath, { singles, patterns }: AddressRules): string {
  const targets = targetsOf(patterns);
  return block('location @catalog_old', [
    ...errorPageDirectives(),
    ...pathDirectives(inside),
    '',
    '# Single addresses',
    ...singles.map(({ regex, withQuery, to }) =>
      when(variableOf(withQuery), regex, `return 301 ${quoted(base + to.slice(1))};`),
    ),
    '',
    '# Patterns. A guess can have the extension of a file.',
    'set $catalog_todo "";',
    ...extensionDirectives(),
    ...patterns.map((pattern) => patternDirective(pattern, targets)),
    when(variableOf(true), FRONT_PAGE, addMeaning('t/home')),
    when('request_uri', `^${tooLong(base)}`, 'set $catalog_todo "";'),
    when('catalog_todo', `^(?<catalog_todo>(?:[^/]*/[^/]*/){${MOST_NAMES}})`),
    'rewrite ^ /.catalog-lookup last;',
  ]);
}

/** Sets `$catalog_path`, the path below the site's base without a meaningless end, and `$catalog_query`, the path with the query. */
function pathDirectives(inside: string): string[] {
  return [
    'set $catalog_path $uri;',
    ...(inside === '' ? [] : [when('uri', `^${inside}(?<catalog_path>/.*)$`)]),
    when('catalog_path', `^(?<catalog_path>.*?)${PATH_TAIL}`),
    'set $catalog_query "$catalog_path?&$args";',
  ];
}

/** Sets `$catalog_bare`, the path without the extension of a file, and `$catalog_end`, what replaces it in the new address. */
function extensionDirectives(): string[] {
  return [
    'set $catalog_end "/";',
    'set $catalog_bare $catalog_path;',
    when('catalog_path', BEFORE_ENDING.replace('(', '(?<catalog_bare>')),
    when('catalog_path', '\\.md$', 'set $catalog_end ".md";'),
    when('catalog_path', '\\.json$', 'set $catalog_end ".json";'),
  ];
}

/** Adds what an address means if it matches a pattern. */
function patternDirective({ regex, withQuery, isGuess, to }: PatternRule, targets: readonly string[]): string {
  const isBare = isGuess && !withQuery;
  const meaning =
    'address' in to ? `t/${targets.indexOf(to.address)}` : `${letterOf(to.placeholder, isBare)}/$catalog_placeholder`;
  return when(
    isBare ? 'catalog_bare' : variableOf(withQuery),
    regex.replace(/\((?!\?)/, '(?<catalog_placeholder>'),
    addMeaning(meaning),
  );
}

/** The variable that the expression of a rule matches. */
function variableOf(withQuery: boolean): string {
  return withQuery ? 'catalog_query' : 'catalog_path';
}

function addMeaning(meaning: string): string {
  return `set $catalog_todo "\${catalog_todo}${meaning}/";`;
}
