import { isText, OTHER_TYPE, TYPES } from '../../export/media-types.ts';
import { quoted } from '../config-text.ts';
import { GENERAL_HEADERS, HEADER_RULES, type HeaderRule } from '../headers.ts';
import { NOT_FOUND, NOT_FOUND_MARKDOWN } from '../site.ts';
import type { SitePath } from '../site-path.ts';
import { WANTS_MARKDOWN } from '../wants-markdown.ts';
import { block, headerDirectives, when } from './syntax.ts';

/**
 * Returns the directives that set the variables of a request: which file it asks for, which to send first, and which error page the
 * client wants. They are for the `server` block.
 */
export function fileVariables({ decoded, folder, inside }: SitePath, hasMarkdown: boolean): string[] {
  return [
    '# The path of the file in the site, and whether a program asks for Markdown.',
    'set $catalog_at "";',
    'set $catalog_file $uri;',
    ...(folder === '' ? [] : folderVariables(folder, inside)),
    'set $catalog_html $catalog_file;',
    'set $catalog_folder "$document_root$catalog_at$catalog_file/index.html";',
    'set $catalog_vary "";',
    `if ($catalog_file ~ "/$") { set $catalog_html "\${catalog_file}index.html"; set $catalog_folder "/"; set $catalog_vary Accept; }`,
    'set $catalog_first $catalog_html;',
    `set $catalog_missing ${quoted(decoded + NOT_FOUND)};`,
    'set $catalog_markdown "";',
    when('http_accept', WANTS_MARKDOWN, 'set $catalog_markdown $catalog_file;'),
    'if ($catalog_markdown ~ "^(?<catalog_page>.+)/$") { set $catalog_first $catalog_page.md; }',
    'if ($catalog_markdown = "/") { set $catalog_first /index.md; }',
    ...(hasMarkdown
      ? [`if ($catalog_markdown) { set $catalog_missing ${quoted(decoded + NOT_FOUND_MARKDOWN)}; }`]
      : []),
  ];
}

/** The variables of a site below a path. */
function folderVariables(folder: string, inside: string): string[] {
  return [
    '# The files are in a folder of the root with the path of the site, or in the root itself.',
    `if (-f "$document_root${folder}/${NOT_FOUND}") { set $catalog_at ${quoted(folder)}; }`,
    `if ($uri ~ ${quoted(`^${inside}(?<catalog_file>/.*)$`)}) { }`,
  ];
}

/** Returns the locations of the files of a site. */
export function fileLocations(path: SitePath, isPrecompressed: boolean): string[] {
  const { base, decoded, folder, inside } = path;
  const files = block(`location ${folder === '' ? '' : '^~ '}${quoted(decoded)}`, [
    ...typeDirectives(),
    ...compressionDirectives(isPrecompressed),
    'error_page 404 $catalog_missing;',
    ...headerDirectives(GENERAL_HEADERS, true),
    'add_header Vary $catalog_vary always;',
    ...sendFile(),
    '',
    ...HEADER_RULES.filter(({ below }) => below !== '').flatMap((rule) => [ruleLocation(rule, decoded), '']),
    '# Hidden files are not part of a site.',
    `location ~ ${quoted(`^${inside}/(?:.*/)?\\.(?!well-known/)`)} { try_files /.catalog-none @catalog_old; }`,
  ]);
  if (folder === '') return [files];
  const withoutSlash = block(`location = ${quoted(folder)}`, [
    ...headerDirectives(GENERAL_HEADERS, true),
    `rewrite ^ ${quoted(base)} permanent;`,
  ]);
  return [files, withoutSlash];
}

/** The location of the files below a folder, which have headers of their own. */
function ruleLocation({ below, headers }: HeaderRule, decoded: string): string {
  return block(`location ${quoted(decoded + below)}`, [
    ...headerDirectives({ ...GENERAL_HEADERS, ...headers }, false),
    ...sendFile(),
  ]);
}

/** Media types and the charset. */
function typeDirectives(): string[] {
  const byType = Map.groupBy(Object.entries(TYPES), ([, type]) => type);
  return [
    block(
      'types',
      [...byType].map(([type, extensions]) => `${type} ${extensions.map(([extension]) => extension).join(' ')};`),
    ),
    `default_type ${OTHER_TYPE};`,
    'charset utf-8;',
    `charset_types ${textTypes()};`,
  ];
}

/** Compression of text, and compressed copies of files if a site has them. */
function compressionDirectives(isPrecompressed: boolean): string[] {
  return [
    'gzip on;',
    'gzip_vary on;',
    'gzip_proxied any;',
    'gzip_comp_level 6;',
    'gzip_min_length 1000;',
    `gzip_types ${textTypes()};`,
    ...(isPrecompressed ? ['gzip_static on;'] : []),
  ];
}

/** The media types of text files, without HTML, which nginx always includes. */
function textTypes(): string {
  const types = new Set(Object.values(TYPES));
  return [...types].filter((type) => isText(type) && type !== 'text/html').join(' ');
}

/** Sends the file of a request. A folder without its slash is redirected; the address of a missing file may be an old one. */
function sendFile(): string[] {
  return [
    'if (-f $catalog_folder) { rewrite "^(.*)$" $1/ permanent; }',
    'try_files $catalog_at$catalog_first $catalog_at$catalog_html @catalog_old;',
  ];
}
