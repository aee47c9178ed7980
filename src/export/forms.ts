import type { Catalog } from '../catalog/catalog.ts';
import { nameIndex } from '../search/index.ts';
import { catalogJson } from './catalog-json.ts';
import { functionJson } from './function-json.ts';
import { functionMarkdown } from './function-markdown.ts';
import { llmsText } from './llms.ts';
import { sitemaps } from './sitemap.ts';

/** A file for programs: its path below the site's root, and its text. */
export interface FormFile {
  path: string;
  text: string;
}

/** Every file of the site that programs read, one after the other, so that they never stand in memory together. */
export function* programFiles(catalog: Catalog): Generator<FormFile> {
  yield { path: 'catalog.json', text: `${JSON.stringify(catalogJson(catalog))}\n` };
  yield { path: 'llms.txt', text: llmsText(catalog) };
  yield {
    path: 'robots.txt',
    text: `User-agent: *\nAllow: /\nSitemap: ${catalog.addresses.absolute(catalog.addresses.file('sitemap-index.xml'))}\n`,
  };
  for (const [path, text] of sitemaps(catalog)) yield { path, text };
  yield { path: 'names.json', text: JSON.stringify(nameIndex(catalog)) };
  for (const category of catalog.categories) {
    const rows = category.functions.flatMap(({ name, variants = [] }): [string, string?][] => [
      [name],
      ...variants.map(({ slug, title }): [string, string] => [`${name}/${slug}`, title]),
    ]);
    yield { path: `categories/${category.slug}/names.json`, text: JSON.stringify(rows) };
  }
  for (const spec of catalog.functions) {
    yield {
      path: `functions/${spec.name}.json`,
      text: `${JSON.stringify(functionJson(spec, catalog.addresses), null, 2)}\n`,
    };
    yield { path: `functions/${spec.name}.md`, text: functionMarkdown(spec, catalog) };
  }
}

/** One file for programs by its path below the site's root, for a server that makes it when asked; undefined where there is none. */
export function programFile(catalog: Catalog, path: string): string | undefined {
  const form = /^functions\/([^/]+)\.(json|md)$/.exec(path);
  const spec = form && catalog.byName.get(decodeURIComponent(form[1]!));
  if (spec)
    return form[2] === 'md'
      ? functionMarkdown(spec, catalog)
      : `${JSON.stringify(functionJson(spec, catalog.addresses), null, 2)}\n`;
  if (form) return undefined;
  for (const file of programFiles({
    ...catalog,
    functions: path === 'catalog.json' || path === 'names.json' || path === 'llms.txt' ? catalog.functions : [],
  })) {
    if (file.path === path) return file.text;
  }
  return undefined;
}
