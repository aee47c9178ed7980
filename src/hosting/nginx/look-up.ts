import { LETTER, SEPARATOR } from '../address-regex.ts';
import { type AddressRules, targetsOf } from '../address-rules.ts';
import { quoted } from '../config-text.ts';
import type { NameRule } from '../name-rules.ts';
import { block, errorPageDirectives, when } from './syntax.ts';

/** How many words of a name one expression joins, and how often it is applied. */
const WORDS = 8;
const ROUNDS = 3;

/**
 * Returns the location that looks up what `oldAddressLocation` has collected, one name at a time. It redirects to the first page that
 * it finds, and continues with itself otherwise.
 */
export function lookUpLocation(base: string, { patterns, names }: AddressRules): string {
  const compact = names.filter(({ isCompact }) => isCompact);
  const written = names.filter(({ isCompact }) => !isCompact);
  const byFirst = Map.groupBy(compact, ({ first }) => first);
  return block('location = /.catalog-lookup', [
    'internal;',
    ...errorPageDirectives(),
    ...nextName(),
    NAME_AS_URI,
    ...targetRewrites(base, targetsOf(patterns)),
    '',
    '# Names that mean something else than their words',
    ...written.map((rule) => nameRewrite(rule, base, '[\\s+]*')),
    '',
    '# The words of a name become one, eight at a time.',
    ...Array.from({ length: ROUNDS }, joinWords),
    NAME_AS_URI,
    ...Array.from(byFirst, ([first, rules]) =>
      block(
        `if ($catalog_name ~* ${quoted(`^${first}`)})`,
        rules.map((rule) => nameRewrite(rule, base)),
      ),
    ),
    'rewrite ^ /.catalog-lookup last;',
  ]);
}

/** Makes the name the URI of the request, which the next `rewrite` directives match. */
const NAME_AS_URI = 'rewrite ^ "/$catalog_kind/$catalog_name";';

/** Takes the next name from `$catalog_todo`, and sets what the address of its page ends with. */
function nextName(): string[] {
  return [
    'if ($catalog_todo = "") { return 404; }',
    when('catalog_todo', '^(?<catalog_kind>[^/]*)/(?<catalog_name>[^/]*)/(?<catalog_todo>.*)$'),
    'set $catalog_last "/";',
    'set $catalog_page_last "/";',
    'if ($catalog_kind ~ "[A-Z]") { set $catalog_last $catalog_end; }',
    'if ($catalog_last = ".md") { set $catalog_page_last ".md"; }',
  ];
}

/** Redirects to the addresses that patterns lead to without a name. */
function targetRewrites(base: string, targets: readonly string[]): string[] {
  return [...targets.entries(), ['home', '/'] as const].map(
    ([id, target]) => `rewrite ^/t/${id}$ ${quoted(`${base}${target.slice(1)}?`)} permanent;`,
  );
}

/** Joins the first words of the name. */
function joinWords(): string {
  const words = Array.from({ length: WORDS }, (_, i) => `catalog_word${i}`);
  const groups = words.map((word) => `${SEPARATOR}*(?<${word}>${LETTER}*)`).join('');
  const joined = words.map((word) => `$${word}`).join('');
  return when('catalog_name', `^${groups}(?<catalog_rest>.*)$`, `set $catalog_name "${joined}$catalog_rest";`);
}

/** Redirects the names of a rule. `around` matches what may be before and after a name. */
function nameRewrite({ placeholders, name, to, files }: NameRule, base: string, around = ''): string {
  const ends = { function: '$catalog_last', page: '$catalog_page_last' };
  const target = base + (files === 'none' ? to.slice(1) : to.slice(1, -1) + ends[files]);
  const letters = placeholders.map((placeholder) => placeholder[0]).join('');
  return `rewrite ${quoted(`(?i)^/[${letters}]/${around}${name}${around}$`)} ${quoted(`${target}?`)} permanent;`;
}
