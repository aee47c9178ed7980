import { isText, OTHER_TYPE, TYPES } from '../export/media-types.ts';
import {
  type AddressRules,
  BEFORE_ENDING,
  FRONT_PAGE,
  LETTER,
  letterOf,
  MOST_NAMES,
  type NameRule,
  PATH_TAIL,
  type PatternRule,
  SEPARATOR,
  targetsOf,
  tooLong,
} from './address-rules.ts';
import { escaped, lines, quoted } from './config-text.ts';
import { GENERAL_HEADERS, HEADER_RULES } from './headers.ts';
import type { Host } from './host.ts';
import { NOT_FOUND, NOT_FOUND_MARKDOWN, type Site } from './site.ts';
import { WANTS_MARKDOWN } from './wants-markdown.ts';

/** A server with nginx. */
export const nginxHost: Host = {
  id: 'nginx',
  title: 'nginx',
  plan: (site) => ({
    files: { 'site.conf': nginxConfig(site) },
    notes: [
      `Copy site.conf to /etc/nginx/catalog.conf, and include it in a server block whose root has the files of the site${site.base === '/' ? '' : `, in its folder ${decodeURIComponent(site.base)} or in the root itself`}:`,
      `    server { listen 80; root ${site.folder}; include /etc/nginx/catalog.conf; }`,
    ],
  }),
};

/**
 * Writes the configuration of a site for nginx: a file that is included in a `server` block, which sets `root`. It uses only
 * directives that are allowed there and that Debian's nginx-light has.
 */
export function nginxConfig({ base, files, rules, isPrecompressed }: Site): string {
  const decoded = decodeURIComponent(base);
  const folder = decoded.slice(0, -1);
  const inside = escaped(folder);
  const text = `# Made by \`npm run hosting -- nginx\`. Include it in a server block that sets \`root\`.

# The path of the file in the site, and whether a program asks for Markdown.
set $catalog_at "";
set $catalog_file $uri;
${
  folder === ''
    ? ''
    : `# The files are in a folder of the root with the path of the site, or in the root itself.
if (-f "$document_root${folder}/${NOT_FOUND}") { set $catalog_at ${quoted(folder)}; }
if ($uri ~ ${quoted(`^${inside}(?<catalog_file>/.*)$`)}) { }
`
}set $catalog_html $catalog_file;
set $catalog_folder "$document_root$catalog_at$catalog_file/index.html";
set $catalog_vary "";
if ($catalog_file ~ "/$") { set $catalog_html "\${catalog_file}index.html"; set $catalog_folder "/"; set $catalog_vary Accept; }
set $catalog_first $catalog_html;
set $catalog_missing ${quoted(decoded + NOT_FOUND)};
set $catalog_markdown "";
if ($http_accept ~* ${quoted(WANTS_MARKDOWN)}) { set $catalog_markdown $catalog_file; }
if ($catalog_markdown ~ "^(?<catalog_page>.+)/$") { set $catalog_first $catalog_page.md; }
if ($catalog_markdown = "/") { set $catalog_first /index.md; }
${files.includes(NOT_FOUND_MARKDOWN) ? `if ($catalog_markdown) { set $catalog_missing ${quoted(decoded + NOT_FOUND_MARKDOWN)}; }\n` : ''}
location ${folder === '' ? '' : '^~ '}${quoted(decoded)} {
${indent(common(isPrecompressed))}
${indent(headers(GENERAL_HEADERS, true))}
    add_header Vary $catalog_vary always;
${indent(serveFiles())}
${HEADER_RULES.filter(({ below }) => below !== '')
  .map(
    ({ below, headers: own }) => `
    location ${quoted(decoded + below)} {
${indent(headers({ ...GENERAL_HEADERS, ...own }, false), 2)}
${indent(serveFiles(), 2)}
    }
`,
  )
  .join('')}
    # Hidden files are not part of a site.
    location ~ ${quoted(`^${inside}/(?:.*/)?\\.(?!well-known/)`)} { try_files /.catalog-none @catalog_old; }
}
${
  folder === ''
    ? ''
    : `location = ${quoted(folder)} {
${indent(headers(GENERAL_HEADERS, true))}
    rewrite ^ ${quoted(base)} permanent;
}
`
}
${oldAddresses(base, inside, rules)}${
  folder === ''
    ? ''
    : `
# The root of the server: old addresses, as an old host name has them, and robots.txt, which crawlers read only there. If a server has
# several sites, only one of their files can have this part.
recursive_error_pages on;
error_page 403 404 = @catalog_old;
location = /robots.txt { try_files /robots.txt ${quoted(`${decoded}robots.txt`)} =404; }
`
}`;
  // A server can have several sites, so names contain the path of their site.
  const name = base.replaceAll(/[^A-Za-z0-9]+/g, '_').replace(/_$/, '');
  return text
    .replaceAll(/(?<=[$@]|\{|<)catalog_/g, `catalog${name}_`)
    .replaceAll('/.catalog-lookup', `/.catalog${name}-lookup`);
}

/** Types, charset, compression, and the 404 page. */
function common(isPrecompressed: boolean): string {
  const byType = Map.groupBy(Object.entries(TYPES), ([, type]) => type);
  const text = [...byType.keys()].filter((type) => isText(type) && type !== 'text/html').join(' ');
  return `types {
${[...byType].map(([type, extensions]) => `    ${type} ${extensions.map(([extension]) => extension).join(' ')};`).join('\n')}
}
default_type ${OTHER_TYPE};
charset utf-8;
charset_types ${text};
gzip on;
gzip_vary on;
gzip_proxied any;
gzip_comp_level 6;
gzip_min_length 1000;
gzip_types ${text};${isPrecompressed ? '\ngzip_static on;' : ''}
error_page 404 $catalog_missing;`;
}

/** The files of a location. A folder without its slash is redirected; what does not exist may be an old address. */
function serveFiles(): string {
  return `if (-f $catalog_folder) { rewrite "^(.*)$" $1/ permanent; }
try_files $catalog_at$catalog_first $catalog_at$catalog_html @catalog_old;`;
}

function headers(all: Readonly<Record<string, string>>, onErrors: boolean): string {
  return Object.entries(all)
    .map(([name, value]) => `add_header ${name} ${quoted(value)}${onErrors ? ' always' : ''};`)
    .concat('absolute_redirect off;')
    .join('\n');
}

/**
 * The locations that redirect old addresses. The first collects what an address may mean, `p/NAME/` for a page with this name; the
 * second looks up one name after the other.
 */
function oldAddresses(base: string, inside: string, { singles, patterns, names }: AddressRules): string {
  const to = (address: string) => quoted(base + address.slice(1));
  const targets = targetsOf(patterns);
  const found = ({ to: target, isGuess, withQuery }: PatternRule) =>
    'address' in target
      ? `t/${targets.indexOf(target.address)}`
      : `${letterOf(target.hole, isGuess && !withQuery)}/$catalog_hole`;
  const words = Array.from({ length: 8 }, (_, i) => `catalog_word${i}`);
  const compact = names.filter(({ isCompact }) => isCompact);
  return `location @catalog_old {
${indent(errorPage())}
    set $catalog_path $uri;
${inside === '' ? '' : when('uri', `^${inside}(?<catalog_path>/.*)$`)}${when('catalog_path', `^(?<catalog_path>.*?)${PATH_TAIL}`)}    set $catalog_query "$catalog_path?&$args";

    # Single addresses
${lines(singles, ({ regex, withQuery, to: target }) => when(subject(withQuery), regex, `return 301 ${to(target)};`))}
    # Patterns. A guess can have the extension of a file.
    set $catalog_todo "";
    set $catalog_end "/";
    set $catalog_bare $catalog_path;
${when('catalog_path', BEFORE_ENDING.replace('(', '(?<catalog_bare>'))}${when('catalog_path', '\\.md$', 'set $catalog_end ".md";')}${when('catalog_path', '\\.json$', 'set $catalog_end ".json";')}${lines(
  patterns,
  (pattern) =>
    when(
      pattern.isGuess && !pattern.withQuery ? 'catalog_bare' : subject(pattern.withQuery),
      pattern.regex.replace(/\((?!\?)/, '(?<catalog_hole>'),
      todo(found(pattern)),
    ),
)}${when(subject(true), FRONT_PAGE, todo('t/home'))}${when('request_uri', `^${tooLong(base)}`, 'set $catalog_todo "";')}${when('catalog_todo', `^(?<catalog_todo>(?:[^/]*/[^/]*/){${MOST_NAMES}})`)}    rewrite ^ /.catalog-lookup last;
}
location = /.catalog-lookup {
    internal;
${indent(errorPage())}
    if ($catalog_todo = "") { return 404; }
${when('catalog_todo', '^(?<catalog_kind>[^/]*)/(?<catalog_name>[^/]*)/(?<catalog_todo>.*)$')}    set $catalog_last "/";
    set $catalog_page_last "/";
    if ($catalog_kind ~ "[A-Z]") { set $catalog_last $catalog_end; }
    if ($catalog_last = ".md") { set $catalog_page_last ".md"; }
    rewrite ^ "/$catalog_kind/$catalog_name";
${lines([...targets.entries(), ['home', '/'] as const], ([i, target]) => `    rewrite ^/t/${i}$ ${quoted(`${base}${target.slice(1)}?`)} permanent;\n`)}
    # Names that mean something else than their words
${lines(
  names.filter(({ isCompact }) => !isCompact),
  (rule) => nameRewrite(rule, base, '[\\s+]*'),
)}
    # The words of a name become one, eight at a time.
${lines(Array.from({ length: 3 }), () => when('catalog_name', `^${words.map((word) => `${SEPARATOR}*(?<${word}>${LETTER}*)`).join('')}(?<catalog_rest>.*)$`, `set $catalog_name "${words.map((word) => `$${word}`).join('')}$catalog_rest";`))}    rewrite ^ "/$catalog_kind/$catalog_name";
${lines([...Map.groupBy(compact, ({ first }) => first)], ([first, rules]) => `    if ($catalog_name ~* ${quoted(`^${first}`)}) {\n${lines(rules, (rule) => `    ${nameRewrite(rule, base)}`)}    }\n`)}    rewrite ^ /.catalog-lookup last;
}
`;
}

/** The headers of a location that redirects or has the 404 page. */
function errorPage(): string {
  return `${headers(GENERAL_HEADERS, true)}\nadd_header Vary Accept always;\nerror_page 404 $catalog_missing;`;
}

const subject = (withQuery: boolean): string => (withQuery ? 'catalog_query' : 'catalog_path');

const todo = (what: string): string => `set $catalog_todo "\${catalog_todo}${what}/";`;

/** A condition with an action. The named groups of the expression are variables, which keep their characters, unlike `$1`. */
function when(variable: string, regex: string, action = ''): string {
  return `    if ($${variable} ~* ${quoted(regex)}) { ${action} }\n`;
}

/** Redirects the names of a rule. `around` matches what may be before and after a name. */
function nameRewrite({ holes, name, to, files }: NameRule, base: string, around = ''): string {
  const ends = { function: '$catalog_last', page: '$catalog_page_last' };
  const target = base + (files === 'none' ? to.slice(1) : to.slice(1, -1) + ends[files]);
  const letters = holes.map((hole) => hole[0]).join('');
  return `    rewrite ${quoted(`(?i)^/[${letters}]/${around}${name}${around}$`)} ${quoted(`${target}?`)} permanent;\n`;
}

function indent(text: string, levels = 1): string {
  return text.replaceAll(/^(?=.)/gm, '    '.repeat(levels));
}
