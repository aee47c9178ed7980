import type { Catalog } from '../catalog/model/catalog.ts';
import { shownFormats } from '../catalog/model/config.ts';

/**
 * The styles that depend on a catalog's settings. boot.js sets `data-call` to the call format that the reader chose last; these
 * rules open its panel and mark its tab before the first paint, and show the notes on the open format.
 */
export function catalogCss({ config, strings }: Pick<Catalog, 'config' | 'strings'>): string {
  const slugs = shownFormats(config).map(({ slug }) => slug);
  const [first, ...others] = slugs;
  const chosen = (slug: string) => `[data-js][data-call="${slug}"]`;
  const closedFirst = others.flatMap((slug) => [
    `${chosen(slug)} #${first}[role="tabpanel"] { display: none }`,
    `${chosen(slug)} #tab-${first}[role="tab"] { --mark: transparent; --word: var(--soft) }`,
    `${chosen(slug)} #${slug}[role="tabpanel"] { display: block }`,
    `${chosen(slug)} #tab-${slug}[role="tab"] { --mark: var(--accent); --word: var(--ink) }`,
  ]);
  const notes = slugs.map((slug) => `.tabs:has(> #${slug}[data-on]) + .howto [data-format~="${slug}"]`);
  return [
    `:root { --example: ${JSON.stringify(strings.fields.exampleLabel)} }`,
    ...closedFirst,
    `${notes.join(',\n')} { display: list-item }`,
    '',
  ].join('\n');
}
