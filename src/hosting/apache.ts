import { fileRules } from './apache/file-rules.ts';
import { nameRules } from './apache/name-rules.ts';
import { oldAddressRules } from './apache/old-addresses.ts';
import type { Parts } from './apache/parts.ts';
import { folderHeaders, folderSettings, generalHeaders, REDIRECT_LOCATION } from './apache/settings.ts';
import { raw } from './apache/syntax.ts';
import type { Host } from './host.ts';
import { NOT_FOUND_MARKDOWN, type Site } from './site.ts';
import { sitePath } from './site-path.ts';

/** A server with Apache 2.4. */
export const apacheHost: Host = {
  id: 'apache',
  title: 'Apache',
  plan: (site) => ({
    files: { 'site.conf': apacheConfig(site) },
    notes: [
      `Copy site.conf to /etc/apache2/catalog.conf, and include it in a VirtualHost whose DocumentRoot has the files of the site${site.base === '/' ? '' : `, in its folder ${decodeURIComponent(site.base)}`}:`,
      '    a2enmod rewrite headers deflate',
      `    <VirtualHost *:80> DocumentRoot ${site.folder} ... Include /etc/apache2/catalog.conf ... </VirtualHost>`,
    ],
  }),
};

/**
 * Returns the configuration of a site for Apache 2.4: a file that is included in a VirtualHost, which sets DocumentRoot. It needs
 * mod_rewrite and mod_headers, and compresses files if mod_deflate is loaded.
 */
export function apacheConfig({ base, files, rules, isPrecompressed }: Site): string {
  const path = sitePath(base);
  const hasMarkdown = files.includes(NOT_FOUND_MARKDOWN);
  return [
    '# Made by `npm run hosting -- apache`. Include it in a VirtualHost that sets DocumentRoot.',
    '# It needs the modules rewrite and headers, and compresses if the module deflate is there.',
    'AllowEncodedSlashes On',
    ...folderSettings(path, isPrecompressed),
    ...generalHeaders(isPrecompressed),
    REDIRECT_LOCATION,
    ...folderHeaders(path),
    '',
    'RewriteEngine On',
    ...rewriteRules({ ...path, rules, hasMarkdown, isPrecompressed }),
    '',
  ].join('\n');
}

/** The rules: first the files of the site, then what an old address may mean, then the names in it, one after the other. */
function rewriteRules(parts: Parts): string[] {
  const before = [...fileRules(parts), ...oldAddressRules(parts)];
  return [
    "# Apache's own questions",
    'RewriteCond %{IS_SUBREQ} true',
    'RewriteRule ^ - [END]',
    '# Another name of an old address is looked up.',
    'RewriteCond %{ENV:catalog_step} .',
    `RewriteRule ^ - [S=${before.length}]`,
    ...before,
    '# Names in old addresses',
    ...nameRules(parts),
    'RewriteCond %{ENV:catalog_todo} .',
    'RewriteRule ^ - [N]',
    ...(parts.folder === '' ? [] : outsideRules(parts)),
    'RewriteRule ^ - [R=404,END]',
  ];
}

/** Leaves requests outside a site below a path to the rest of the server. */
function outsideRules({ inside }: Parts): string[] {
  return [
    '# What is outside the site is not its business.',
    `RewriteCond %{ENV:catalog_uri} ${raw(`!^${inside}/`)}`,
    'RewriteRule ^ %{ENV:catalog_uri} [PT]',
  ];
}
