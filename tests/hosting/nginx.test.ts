// The configuration for nginx: allowed directives, headers in every location, exact and case-insensitive expressions.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { redirectTable } from '../../src/catalog/model/redirect-table.ts';
import { addressRules } from '../../src/hosting/address-rules.ts';
import { nginxConfig } from '../../src/hosting/nginx.ts';
import type { Site } from '../../src/hosting/site.ts';

const redirects = redirectTable(
  { functions: [], guides: [{ slug: 'first-steps', title: 'First Steps' }], categories: [] },
  {
    patterns: [
      { from: '/wiki/*/[API - ]{page}[.html]' },
      { from: '/view?title={page}' },
      { from: '/c', to: '/changes/' },
    ],
    pages: { '/old page?id=7': '/changes/', '/$%{x}"': '/about/' },
    titles: { '/guides/first-steps/': ['How to "begin" {now}'] },
  },
  [],
);
const site = (more: Partial<Site> = {}): Site => ({
  folder: '/srv/site',
  origin: 'https://things.example',
  base: '/',
  files: ['404.html', '404.md'],
  redirects,
  rules: addressRules(redirects),
  isPrecompressed: false,
  ...more,
});

/** Directives that are allowed in a server block or a location, in modules that Debian's nginx-light has. */
const DIRECTIVES =
  'absolute_redirect recursive_error_pages set if location types default_type charset charset_types gzip gzip_vary gzip_proxied gzip_comp_level gzip_min_length gzip_types gzip_static error_page add_header rewrite return try_files internal';

/** The directives of a configuration, except the lines inside `types`. */
const directivesOf = (config: string): string[] =>
  [...config.replaceAll(/types \{[^}]*\}/g, 'types {}').matchAll(/(?:^|[;{]) *([a-z_]+)(?= )/gm)].map(
    ([, name]) => name!,
  );

test('only directives that a server block may have', () => {
  const allowed = new Set(DIRECTIVES.split(' '));
  for (const one of [site(), site({ base: '/docs/whm/', isPrecompressed: true })])
    for (const line of nginxConfig(one).split('\n')) {
      const name = /^ *([a-z_]+) [^/]/.exec(line)?.[1];
      if (name && !/^ *[a-z]+\/|^ *#/.test(line)) assert.ok(allowed.has(name), line);
    }
  assert.ok(directivesOf(nginxConfig(site())).length > 40);
});

test('brackets are balanced, whatever addresses and titles hold', () => {
  const bare = nginxConfig(site()).replaceAll(/"(?:[^"\\]|\\.)*"|#.*/g, '""');
  assert.equal(bare.match(/\{/g)?.length, bare.match(/\}/g)?.length);
  assert.ok(!/"/.test(bare.replaceAll('""', '')));
});

test('compressed copies are sent only if there are any', () => {
  assert.ok(!nginxConfig(site()).includes('gzip_static'));
  assert.ok(nginxConfig(site({ isPrecompressed: true })).includes('gzip_static on;'));
});

test('every location that sets a header sets all of them', () => {
  const blocks = nginxConfig(site({ base: '/docs/' }))
    .split(/(?=^ *location )/m)
    .filter((block) => block.includes('add_header'));
  assert.ok(blocks.length >= 5);
  for (const block of blocks)
    for (const name of ['Content-Security-Policy', 'X-Content-Type-Options', 'Referrer-Policy', 'Cache-Control'])
      assert.ok(block.includes(`add_header ${name} `), block.slice(0, 200));
});

test('a path keeps its place: targets, 404 pages and robots.txt are below it', () => {
  const config = nginxConfig(site({ base: '/docs/whm/' }));
  assert.match(config, /"\/docs\/whm\/guides\/first-steps\$catalog_docs_whm_page_last\?" permanent/);
  assert.match(config, /set \$catalog_docs_whm_missing "\/docs\/whm\/404.html";/);
  assert.match(config, /location = "\/docs\/whm" \{/);
  assert.match(config, /location = \/robots.txt/);
  assert.ok(!nginxConfig(site()).includes('location = /robots.txt'));
});

test('a server can have several sites: no name of one is a name of another', () => {
  const [whm, uapi] = ['/docs/whm/', '/uapi/'].map((base) => {
    const [own = ''] = nginxConfig(site({ base })).split('# The root of the server');
    return new Set(own.match(/[$@]catalog\w*|(?<=<)catalog\w*|^location = \S+/gm));
  });
  assert.ok(whm!.size > 20);
  assert.deepEqual(
    [...whm!].filter((name) => uapi!.has(name)),
    [],
  );
});
