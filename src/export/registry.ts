import type { Catalog, Category } from '../catalog/model/catalog.ts';
import { nameIndex } from '../search/name-index.ts';
import type { FunctionSpec } from '../spec/function.ts';
import { catalogJson } from './catalog-json.ts';
import { functionJson } from './function-json.ts';
import { functionMarkdown } from './function-markdown.ts';
import { llmsText } from './llms.ts';
import { sitemaps } from './sitemap.ts';

/** A file for programs: its path below the site's root, and its text. */
export interface ExportFile {
  path: string;
  text: string;
}

/** Makes the text of a file, when it is asked for. */
type Maker = [path: string, make: () => string];

/** Every file of the site that programs read, one after the other, so that they never stand in memory together. */
export function* exportFiles(catalog: Catalog): Generator<ExportFile> {
  for (const [path, make] of catalogFiles(catalog)) yield { path, text: make() };
  for (const spec of catalog.functions) {
    for (const [path, make] of functionFiles(spec, catalog)) yield { path, text: make() };
  }
}

/** The text of one file for programs by its path below the site's root; undefined where there is none of that path. */
export function exportFile(catalog: Catalog, path: string): string | undefined {
  if (!/\.(?:json|md|txt|xml)$/.test(path)) return undefined;
  const name = /^functions\/([^/]+)\.(?:json|md)$/.exec(path)?.[1];
  const spec = name === undefined ? undefined : catalog.byName.get(name);
  const files = spec ? functionFiles(spec, catalog) : catalogFiles(catalog);
  return new Map(files).get(path)?.();
}

function functionFiles(spec: FunctionSpec, catalog: Catalog): Maker[] {
  return [
    [`functions/${spec.name}.json`, () => `${JSON.stringify(functionJson(spec, catalog.addresses), null, 2)}\n`],
    [`functions/${spec.name}.md`, () => functionMarkdown(spec, catalog)],
  ];
}

/** The files that are about more than one function. */
function catalogFiles(catalog: Catalog): Maker[] {
  return [
    ['catalog.json', () => `${JSON.stringify(catalogJson(catalog))}\n`],
    ['llms.txt', () => llmsText(catalog)],
    ['robots.txt', () => robotsText(catalog)],
    ...[...sitemaps(catalog)].map(([path, text]): Maker => [path, () => text]),
    ['names.json', () => JSON.stringify(nameIndex(catalog))],
    ...catalog.categories.map(
      (category): Maker => [`categories/${category.slug}/names.json`, () => categoryNames(category)],
    ),
  ];
}

function robotsText({ addresses }: Catalog): string {
  return `User-agent: *\nAllow: /\nSitemap: ${addresses.absolute(addresses.file('sitemap-index.xml'))}\n`;
}

/** The rows of a category in the sidebar: a function's name, or its name with the slug and title of a use case. */
function categoryNames({ functions }: Category): string {
  const rows = functions.flatMap(({ name, variants = [] }): string[][] => [
    [name],
    ...variants.map(({ slug, title }) => [name, slug, title]),
  ]);
  return JSON.stringify(rows);
}
