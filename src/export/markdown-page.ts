import type { Catalog } from '../catalog/model/catalog.ts';
import { listSummary } from '../catalog/model/list-summary.ts';
import type { FunctionSpec } from '../spec/function.ts';

/** The path of the index for language models. */
export const INDEX_PATH = 'llms.txt';

/** Returns a page as Markdown: a line that leads to the index, the sections that are not empty, and a link to the page. */
export function markdownPage(
  { addresses, strings }: Catalog,
  address: string,
  sections: readonly (string | undefined)[],
): string {
  const index = strings.exports.indexLine(addresses.absolute(addresses.file(INDEX_PATH)));
  const page = strings.exports.page(addresses.absolute(address));
  return `${[index, ...sections.map((section) => section && withArrows(section)), page].filter(Boolean).join('\n\n')}\n`;
}

/** The arrows between the screens of an interface, as pages show them: `Desk >> Home`. Blocks of code stay as they are. */
function withArrows(section: string): string {
  if (!section.includes(' >> ')) return section;
  return section
    .split(/^(```[\s\S]*?^```)/m)
    .map((part, i) => (i % 2 === 0 ? part.replaceAll(' >> ', ' » ') : part))
    .join('');
}

/** Returns a link to the Markdown of a page. */
export function markdownLink({ addresses }: Catalog, title: string, address: string): string {
  const label = title.replaceAll(/[[\]\\]/g, '\\$&');
  return `[${label}](${addresses.absolute(addresses.markdown(address))})`;
}

/** Returns an item of a list that links to the Markdown of a page. */
export function pageItem(catalog: Catalog, title: string, address: string, text: string): string {
  return `- ${markdownLink(catalog, title, address)}${text === '' ? '' : `: ${text}`}`;
}

/** Returns the summary of a function, and whether the function is deprecated or removed. */
export function markedSummary(spec: FunctionSpec, { strings }: Catalog): string {
  const mark = spec.removed ? strings.exports.removedMark : spec.deprecated ? strings.exports.deprecatedMark : '';
  return [listSummary(spec, strings), mark].filter(Boolean).join(' ');
}

/** Returns the item of a function: its summary, and whether it is deprecated or removed. `more` is added at the end. */
export function functionItem(spec: FunctionSpec, catalog: Catalog, ...more: string[]): string {
  const text = [markedSummary(spec, catalog), ...more].filter(Boolean).join(' ');
  return pageItem(catalog, spec.name, catalog.addresses.function(spec.name), text);
}

/** Returns a list of functions. */
export function functionItems(functions: readonly FunctionSpec[], catalog: Catalog): string {
  return functions.map((spec) => functionItem(spec, catalog)).join('\n');
}
