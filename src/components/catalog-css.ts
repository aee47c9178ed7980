import { SECTIONS } from '../catalog/model/address.ts';
import { shownFormats } from '../catalog/model/call-format.ts';
import type { Catalog } from '../catalog/model/catalog.ts';

/**
 * Returns the styles that depend on a catalog's settings: the words in CSS, and the call format that the reader chose last. boot.js sets
 * `data-call` to it; these rules open its panel and mark its tab before the first paint, and do the same with the response that
 * belongs to it until the reader chooses another (`data-output`).
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
  const xml = config.answer.xml && `${chosen(config.answer.xml.form)}:not([data-output])`;
  const openXml = xml
    ? [
        `${xml} #${SECTIONS.outputJson}[role="tabpanel"] { display: none }`,
        `${xml} #tab-${SECTIONS.outputJson} { --mark: transparent; --word: var(--soft) }`,
        `${xml} #${SECTIONS.outputXml}[role="tabpanel"] { display: block }`,
        `${xml} #tab-${SECTIONS.outputXml} { --mark: var(--accent); --word: var(--ink) }`,
      ]
    : [];
  const { fields, function: words } = strings;
  // Where words follow the ring, it is not read out.
  const rings = Object.entries(words.effects).map(
    ([effect, text]) => `.ring-${effect}:not(.effect)::before { content: "" / ${JSON.stringify(`${text}: `)} }`,
  );
  return [
    `:root { --example: ${JSON.stringify(fields.example)}; --values: ${JSON.stringify(fields.values)} }`,
    ...rings,
    ...closedFirst,
    ...openXml,
    '',
  ].join('\n');
}
