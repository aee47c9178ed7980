import { NOT_FOUND_MARKDOWN } from '../site.ts';
import { WANTS_MARKDOWN } from '../wants-markdown.ts';
import type { Parts } from './parts.ts';
import { raw, substitution } from './syntax.ts';

/** The file of a request in the file system. */
const FILE = '%{DOCUMENT_ROOT}%{ENV:catalog_file}';
/** A condition: the client prefers Markdown. */
const MARKDOWN_IS_WANTED = `RewriteCond %{HTTP:Accept} ${raw(WANTS_MARKDOWN)} [NC]`;
/** The compressed copies of files that can be sent, by the encoding, the better one first. */
const ENCODINGS = [
  ['br', 'br'],
  ['gzip', 'gz'],
] as const;

/** Returns the rules that send the files of a site. Each item is one rule with its conditions and its comment. */
export function fileRules(parts: Parts): string[] {
  const rules = siteRules(parts);
  return [
    'RewriteRule ^ - [E=catalog_uri:%{REQUEST_URI},E=catalog_file:%{REQUEST_URI}]',
    ...(parts.folder === '' ? [] : outsideRules(parts, rules.length)),
    ...rules,
  ];
}

/** The rules for requests outside a site below a path. `count` is the number of rules for files inside. */
function outsideRules({ decoded, inside }: Parts, count: number): string[] {
  const isOutside = `RewriteCond %{REQUEST_URI} ${raw(`!^${inside}/`)}`;
  return [
    joined(
      '# The last slash of the path of the site',
      `RewriteRule ${raw(`^${inside}$`)} /.catalog-redirect ${raw(`[E=catalog_to:${substitution(decoded)},PT]`)}`,
    ),
    joined(
      '# Files of the server outside the site',
      isOutside,
      'RewriteCond %{DOCUMENT_ROOT}%{REQUEST_URI} -f [OR]',
      'RewriteCond %{DOCUMENT_ROOT}%{REQUEST_URI}/index.html -f',
      'RewriteRule ^ - [END]',
    ),
    joined('# Skips the rules for files', isOutside, `RewriteRule ^ - [S=${count}]`),
  ];
}

/** The rules for requests inside the site. */
function siteRules(parts: Parts): string[] {
  const rules = [...folderRules(), ...(parts.hasMarkdown ? markdownRules(parts) : []), ...sendRules(parts)];
  return [
    joined('RewriteCond %{REQUEST_METHOD} !^(?:GET|HEAD)$', 'RewriteRule ^ - [R=405,END]'),
    joined('# Hidden files are not part of a site.', `RewriteRule ${raw('/\\.(?!well-known/)')} - [S=${rules.length}]`),
    ...rules,
  ];
}

function folderRules(): string[] {
  return [
    joined(
      '# A folder without its slash',
      `RewriteCond ${FILE}/index.html -f`,
      'RewriteRule [^/]$ /.catalog-redirect [E=catalog_to:%{REQUEST_URI}/,PT]',
    ),
  ];
}

/** The rules that send Markdown: instead of the 404 page, of the front page and of another page. */
function markdownRules({ folder, inside }: Parts): string[] {
  return [
    joined(
      '# Markdown for programs that ask for it',
      MARKDOWN_IS_WANTED,
      'RewriteCond %{ENV:REDIRECT_STATUS} =404',
      send(`${substitution(folder)}/${NOT_FOUND_MARKDOWN}`),
    ),
    joined(MARKDOWN_IS_WANTED, `RewriteRule ${raw(`^${inside}/$`)} ${raw(`${substitution(folder)}/index.md`)} [PT]`),
    `RewriteRule ${raw(`^(${inside}/.+)/$`)} - [E=catalog_markdown:$1.md]`,
    joined(
      MARKDOWN_IS_WANTED,
      'RewriteCond %{ENV:catalog_markdown} .',
      'RewriteCond %{DOCUMENT_ROOT}%{ENV:catalog_markdown} -f',
      send('%{ENV:catalog_markdown}'),
    ),
  ];
}

/** The rules that send a file: a compressed copy if the client accepts its encoding, or else the file itself. */
function sendRules({ isPrecompressed }: Parts): string[] {
  const copies = ENCODINGS.map(([encoding, extension]) =>
    joined(
      `RewriteCond %{HTTP:Accept-Encoding} \\b${encoding}\\b`,
      `RewriteCond ${FILE}.${extension} -f`,
      `RewriteRule ^ %{ENV:catalog_file}.${extension} [PT,E=no-gzip:1]`,
    ),
  );
  return [
    joined('RewriteCond %{ENV:catalog_file} /$', 'RewriteRule ^ - [E=catalog_file:%{ENV:catalog_file}index.html]'),
    ...(isPrecompressed ? copies : []),
    joined(`RewriteCond ${FILE} -f`, send('%{ENV:catalog_file}')),
  ];
}

function send(path: string): string {
  return `RewriteRule ^ ${raw(path)} [PT]`;
}

function joined(...lines: string[]): string {
  return lines.join('\n');
}
