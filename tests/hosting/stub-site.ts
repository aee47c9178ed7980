// Small sites that have every address of a catalog, with a line of text in each file.
import fs from 'node:fs';
import path from 'node:path';
import type { Catalog } from '../../src/catalog/model/catalog.ts';
import { patternSamples } from '../../src/catalog/model/path-pattern.ts';
import { redirectsOf } from '../../src/catalog/model/redirects.ts';
import { exportPaths } from '../../src/export/registry.ts';

/** Text that is long enough to be compressed. */
const LONG = 'A line of a page that is worth compressing, since it is repeated. '.repeat(40);

/** What every page begins with. */
const HEAD = '<head><meta charset="utf-8"></head>';

/** Writes the files of a site below a base path into a folder. */
export function writeStubSite(catalog: Catalog, folder: string, base: string): void {
  const files: Record<string, string> = {
    'index.html': `home ${LONG}`,
    '404.html': `<link rel="icon" href="${base}icon.svg">no such page ${LONG}`,
    'icon.svg': '<svg/>',
    'robots.txt': 'User-agent: *',
    'changes/index.html': 'changes',
    'guides/index.html': 'guides',
    'categories/index.html': 'categories',
    'functions/index.html': 'functions',
    '_astro/main.1234.js': LONG,
    '_astro/main.1234.css': 'a {}',
    'embed/card/index.html': 'card',
    'pagefind/fragment/en_1.pf_fragment': 'binary',
    'pagefind/wasm.en.pagefind': 'binary',
    '.catalog-files': 'index.html',
    '.git/HEAD': 'ref',
    '.well-known/security.txt': 'Contact: us',
  };
  for (const file of exportPaths(catalog)) files[file] ??= `${file} Größe ${LONG}`;
  for (const { name, variants = [] } of catalog.functions) {
    files[`functions/${name}/index.html`] = `${name} ${LONG}`;
    for (const { slug } of variants) files[`functions/${name}/${slug}/index.html`] = slug;
  }
  for (const { slug } of catalog.guides) files[`guides/${slug}/index.html`] = slug;
  for (const { slug } of catalog.categories) files[`categories/${slug}/index.html`] = slug;
  files['redirects.json'] = JSON.stringify(redirectsOf(catalog));
  for (const [file, text] of Object.entries(files)) {
    fs.mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), file.endsWith('.html') ? HEAD + text : text);
  }
  fs.mkdirSync(path.join(folder, 'empty'), { recursive: true });
}

/** How a name can be written in an address. */
export function spellings(name: string): string[] {
  const words = name.split(/[\s_-]+/).filter(Boolean);
  const title = words.map((word) => word[0]!.toUpperCase() + word.slice(1));
  return [
    ...[name, name.toUpperCase(), words.join('-'), words.join('_'), words.join(''), title.join('')],
    ...[title.join('%20'), title.join('+'), title.join('%20%20'), `${title.join('++')}`, title.join('%2B')],
    ...[
      `${title.join('%2D')}`,
      `%20${name}`,
      `${name}%20`,
      `${name}).`,
      `%22${title.join(' ')}%22`.replaceAll(' ', '%20'),
    ],
  ];
}

/** Addresses for every redirect of a catalog: single ones, each form of each pattern and guess, and some that lead nowhere. */
export function oldAddresses(catalog: Catalog): string[] {
  const { pages, patterns, guesses, names } = redirectsOf(catalog);
  const some = <T>(all: readonly T[], count: number) => all.filter((_, i) => i % Math.ceil(all.length / count) === 0);
  const functions = some(Object.keys(names.function), 12);
  const forms = [
    ...some(functions.flatMap(spellings), 60),
    ...some(Object.keys(names.guide), 8),
    ...some(Object.keys(names.category), 8),
    'no_such_name',
  ].map((form) => form.replaceAll(' ', '%20'));
  // The samples of a pattern have a name in the hole, which each form replaces.
  const samples = [...patterns, ...guesses].flatMap(({ from }) => {
    const all = patternSamples(from, { function: 'HOLE', guide: 'HOLE', category: 'HOLE' });
    return some(
      all.map(({ path: sample, query }) => encodeURI(sample) + (query.size > 0 ? `?x=1&${query}` : '')),
      12,
    );
  });
  return [
    ...Object.keys(pages).flatMap((page) => [
      page,
      page.toUpperCase(),
      `${page}/`,
      `${page}&x=1`,
      page.replace('?', '?x=1&'),
    ]),
    ...samples.flatMap((sample, i) =>
      sample.includes('HOLE')
        ? some(forms, 16).map((_, j) => sample.replace('HOLE', forms[(i * 7 + j * 5) % forms.length]!))
        : [sample, `${sample}/`, sample.toUpperCase()],
    ),
    ...catalog.functions.flatMap(({ name }, i) => {
      const own = spellings(name);
      const form = own[i % own.length]!;
      return [
        `/${form}`,
        `/functions/${form}.html`,
        `/api/${form}/`,
        `/functions/${name}.md.md`,
        `/functions/${form}/index.json`,
      ];
    }),
    ...Object.keys(names.function).map((name, i) => `/docs/${spellings(name)[i % 12]}`.replaceAll(' ', '%20')),
  ];
}
