import { LETTER, SEPARATOR } from '../address-regex.ts';
import { targetsOf } from '../address-rules.ts';
import type { NameRule } from '../name-rules.ts';
import type { Parts } from './parts.ts';
import { raw, redirect, set } from './syntax.ts';

/** How often the rule that joins eight words of a name is applied. */
const ROUNDS = 3;
/** Makes the name the URI of the request, which the next rules match. */
const NAME_AS_URI = 'RewriteRule ^ /%{ENV:catalog_kind}/%{ENV:catalog_name}';

/** Returns the rules that look up the next name of those that `oldAddressRules` has collected, and redirect to its page. */
export function nameRules({ base, rules: { patterns, names } }: Parts): string[] {
  const compact = names.filter(({ isCompact }) => isCompact);
  const written = names.filter(({ isCompact }) => !isCompact);
  const targets = [...targetsOf(patterns).entries(), ['home', '/'] as const];
  return [
    ...nextName(),
    NAME_AS_URI,
    ...targets.map(([id, to]) => redirect(`^/t/${id}$`, base + to.slice(1))),
    ...written.map((rule) => nameRedirect(rule, base, '[\\s+]*')),
    ...Array.from({ length: ROUNDS }, joinWords),
    NAME_AS_URI,
    ...[...Map.groupBy(compact, ({ first }) => first)].flatMap(([first, rules]) => [
      `RewriteRule ${raw(`!^/[^/]*/${first}`)} - [NC,S=${rules.length}]`,
      ...rules.map((rule) => nameRedirect(rule, base)),
    ]),
  ];
}

/** Takes the next name from `catalog_todo`, and sets what the address of its page ends with. */
function nextName(): string[] {
  return [
    set(
      '%{ENV:catalog_todo}',
      '^([^/]*)/([^/]*)/(.*)$',
      '[E=catalog_kind:%1,E=catalog_name:%2,E=catalog_todo:%3,E=catalog_last:/,E=catalog_page_last:/]',
    ),
    'RewriteCond %{ENV:catalog_kind} [A-Z]\nRewriteRule ^ - [E=catalog_last:%{ENV:catalog_end}]',
    'RewriteCond %{ENV:catalog_last} =.md\nRewriteRule ^ - [E=catalog_page_last:.md]',
  ];
}

/** Joins the first eight words of the name. */
function joinWords(): string {
  const words = `^${`${SEPARATOR}*(${LETTER}*)`.repeat(8)}(.*)$`;
  return set('%{ENV:catalog_name}', words, '[E=catalog_name:%1%2%3%4%5%6%7%8%9]');
}

/** Redirects the names of a rule. `around` matches what may be before and after a name. */
function nameRedirect({ placeholders, name, to, files }: NameRule, base: string, around = ''): string {
  const letters = placeholders.map((placeholder) => placeholder[0]).join('');
  const ends = { function: '%{ENV:catalog_last}', page: '%{ENV:catalog_page_last}', none: '' };
  const target = base + (files === 'none' ? to.slice(1) : to.slice(1, -1));
  return redirect(`^/[${letters}]/${around}${name}${around}$`, target, ends[files]);
}
