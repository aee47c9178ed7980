import { isText, TYPES } from '../export/media-types.ts';
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

/** Files of which compressed copies can be sent, by the encoding, the better one first. */
const ENCODINGS = [
  ['br', 'br'],
  ['gzip', 'gz'],
] as const;

/**
 * Writes the configuration of a site for Apache 2.4: a file that is included in a VirtualHost, which sets DocumentRoot. It needs
 * mod_rewrite and mod_headers, and compresses if mod_deflate is there.
 */
export function apacheConfig({ base, files, rules, isPrecompressed }: Site): string {
  const decoded = decodeURIComponent(base);
  const folder = decoded.slice(0, -1);
  const inside = escaped(folder);
  const byType = Map.groupBy(Object.entries(TYPES), ([, type]) => type);
  const extensions = (of: readonly (readonly [string, string])[]) => of.map(([extension]) => `.${extension}`).join(' ');
  const text = [...byType.keys()].filter(isText).join(' ');
  return `# Made by \`npm run hosting -- apache\`. Include it in a VirtualHost that sets DocumentRoot.
# It needs the modules rewrite and headers, and compresses if the module deflate is there.
AllowEncodedSlashes On
ErrorDocument 404 ${quoted(base + NOT_FOUND)}
<Location ${quoted(decoded)}>
  Options -Indexes -MultiViews
  DirectoryIndex index.html
  DirectorySlash Off
${[...byType].map(([type, all]) => `  AddType ${type} ${extensions(all)}\n`).join('')}  AddCharset utf-8 ${extensions(Object.entries(TYPES).filter(([, type]) => isText(type)))}
${isPrecompressed ? '  RemoveType .gz .br\n  AddEncoding gzip .gz\n  AddEncoding br .br\n' : ''}</Location>
<IfModule mod_deflate.c>
  AddOutputFilterByType DEFLATE ${text}
</IfModule>
${lines(Object.entries(GENERAL_HEADERS), ([name, value]) => `Header always set ${name} ${quoted(value)}\n`)}Header always merge Vary Accept ${quoted("expr=%{THE_REQUEST} =~ m#^[A-Z]+ [^? ]*/[? ]# || %{REQUEST_STATUS} in {'301','404'}")}
${isPrecompressed ? 'Header always merge Vary Accept-Encoding\n' : ''}# Redirects name no host, so that they work behind a proxy; before Apache 2.4.58, they do.
<Location "/.catalog-redirect">
  Redirect 301 "%{env:catalog_to}"
  <IfModule mod_version.c>
    <IfVersion >= 2.4.58>
      RedirectRelative On
    </IfVersion>
  </IfModule>
</Location>
${lines(
  HEADER_RULES.filter(({ below }) => below !== ''),
  ({ below, headers }) => `<LocationMatch ${quoted(`^${inside}/${escaped(below)}`)}>
${lines(Object.entries(headers), ([name, value]) => `  Header always set ${name} ${quoted(value)} "expr=%{REQUEST_STATUS} in {'200','206','304'}"\n`)}</LocationMatch>
`,
)}
RewriteEngine On
${rewriteRules({ base, folder, inside, rules, hasMarkdown: files.includes(NOT_FOUND_MARKDOWN), isPrecompressed })}`;
}

interface Parts {
  /** The base path as in addresses. */
  base: string;
  /** The base path as in names of files, without its last slash. */
  folder: string;
  /** A regular expression for `folder`. */
  inside: string;
  rules: AddressRules;
  hasMarkdown: boolean;
  isPrecompressed: boolean;
}

/** The rules: first the files of the site, then what an old address may mean, then the names in it, one after the other. */
function rewriteRules(parts: Parts): string {
  const { base, inside } = parts;
  const before = [...fileRules(parts), ...patternRules(parts)];
  return `# Apache's own questions
RewriteCond %{IS_SUBREQ} true
RewriteRule ^ - [END]
# Another name of an old address is looked up.
RewriteCond %{ENV:catalog_step} .
RewriteRule ^ - [S=${before.length}]
${before.join('\n')}
# Names in old addresses
${nameRules(parts).join('\n')}
RewriteCond %{ENV:catalog_todo} .
RewriteRule ^ - [N]
${
  base === '/'
    ? ''
    : `# What is outside the site is not its business.
RewriteCond %{ENV:catalog_uri} ${raw(`!^${inside}/`)}
RewriteRule ^ %{ENV:catalog_uri} [PT]
`
}RewriteRule ^ - [R=404,END]
`;
}

/** One rule for each entry, with its conditions. */
function fileRules({ base, folder, inside, hasMarkdown, isPrecompressed }: Parts): string[] {
  const file = '%{DOCUMENT_ROOT}%{ENV:catalog_file}';
  const to = (path: string) => `RewriteRule ^ ${raw(path)} [PT]`;
  const isPage = 'RewriteCond %{ENV:catalog_file} /$\n';
  const wantsMarkdown = `RewriteCond %{HTTP:Accept} ${raw(WANTS_MARKDOWN)} [NC]\n`;
  return [
    'RewriteRule ^ - [E=catalog_uri:%{REQUEST_URI},E=catalog_file:%{REQUEST_URI}]',
    ...(folder === ''
      ? []
      : [
          `# The last slash of the path of the site\nRewriteRule ${raw(`^${inside}$`)} /.catalog-redirect ${raw(`[E=catalog_to:${percent(decodeURIComponent(base))},PT]`)}`,
          `# Files of the server outside the site\nRewriteCond %{REQUEST_URI} ${raw(`!^${inside}/`)}\nRewriteCond %{DOCUMENT_ROOT}%{REQUEST_URI} -f [OR]\nRewriteCond %{DOCUMENT_ROOT}%{REQUEST_URI}/index.html -f\nRewriteRule ^ - [END]`,
          `# Skips the rules for files\nRewriteCond %{REQUEST_URI} ${raw(`!^${inside}/`)}\nRewriteRule ^ - [S=${fileCount(hasMarkdown, isPrecompressed)}]`,
        ]),
    'RewriteCond %{REQUEST_METHOD} !^(?:GET|HEAD)$\nRewriteRule ^ - [R=405,END]',
    `# Hidden files are not part of a site.\nRewriteRule ${raw('/\\.(?!well-known/)')} - [S=${fileCount(hasMarkdown, isPrecompressed) - 2}]`,
    `# A folder without its slash\nRewriteCond ${file}/index.html -f\nRewriteRule [^/]$ /.catalog-redirect [E=catalog_to:%{REQUEST_URI}/,PT]`,
    ...(hasMarkdown
      ? [
          `# Markdown for programs that ask for it\n${wantsMarkdown}RewriteCond %{ENV:REDIRECT_STATUS} =404\n${to(`${percent(folder)}/${NOT_FOUND_MARKDOWN}`)}`,
          `${wantsMarkdown}RewriteRule ${raw(`^${inside}/$`)} ${raw(`${percent(folder)}/index.md`)} [PT]`,
          `RewriteRule ${raw(`^(${inside}/.+)/$`)} - [E=catalog_markdown:$1.md]`,
          `${wantsMarkdown}RewriteCond %{ENV:catalog_markdown} .\nRewriteCond %{DOCUMENT_ROOT}%{ENV:catalog_markdown} -f\n${to('%{ENV:catalog_markdown}')}`,
        ]
      : []),
    `${isPage}RewriteRule ^ - [E=catalog_file:%{ENV:catalog_file}index.html]`,
    ...(isPrecompressed
      ? ENCODINGS.map(
          ([name, extension]) =>
            `RewriteCond %{HTTP:Accept-Encoding} \\b${name}\\b\nRewriteCond ${file}.${extension} -f\nRewriteRule ^ %{ENV:catalog_file}.${extension} [PT,E=no-gzip:1]`,
        )
      : []),
    `RewriteCond ${file} -f\n${to('%{ENV:catalog_file}')}`,
  ];
}

/** The number of rules that the files of the site need. */
function fileCount(hasMarkdown: boolean, isPrecompressed: boolean): number {
  return 5 + (hasMarkdown ? 4 : 0) + (isPrecompressed ? ENCODINGS.length : 0);
}

function patternRules({ base, inside, rules: { singles, patterns } }: Parts): string[] {
  const targets = targetsOf(patterns);
  const subject = (withQuery: boolean) => (withQuery ? '%{ENV:catalog_path}?&%{QUERY_STRING}' : '%{ENV:catalog_path}');
  const todo = (what: string) => `[E=catalog_todo:%{ENV:catalog_todo}${what}/]`;
  const found = ({ to, isGuess, withQuery }: PatternRule) =>
    'address' in to ? `t/${targets.indexOf(to.address)}` : `${letterOf(to.hole, isGuess && !withQuery)}/%1`;
  return [
    'RewriteRule ^ - [E=catalog_step:1,E=catalog_path:%{REQUEST_URI},E=catalog_end:/]',
    ...(inside === '' ? [] : [`RewriteRule ${raw(`^${inside}(/.*)$`)} - [E=catalog_path:$1]`]),
    set('%{ENV:catalog_path}', `^(.*?)${PATH_TAIL}`, '[E=catalog_path:%1,E=catalog_bare:%1]'),
    ...singles.map(
      ({ regex, withQuery, to }) =>
        `RewriteCond ${subject(withQuery)} ${raw(regex)} [NC]\n${redirect('^', base + to.slice(1))}`,
    ),
    set('%{ENV:catalog_path}', BEFORE_ENDING, '[E=catalog_bare:%1]'),
    set('%{ENV:catalog_path}', '\\.md$', '[E=catalog_end:.md]'),
    set('%{ENV:catalog_path}', '\\.json$', '[E=catalog_end:.json]'),
    ...patterns.map((pattern) =>
      set(
        pattern.isGuess && !pattern.withQuery ? '%{ENV:catalog_bare}' : subject(pattern.withQuery),
        pattern.regex,
        todo(found(pattern)),
      ),
    ),
    set(subject(true), FRONT_PAGE, todo('t/home')),
    set('%{THE_REQUEST}', `^[A-Z]+ ${tooLong(base)}`, '[E=!catalog_todo]'),
    set('%{ENV:catalog_todo}', `^((?:[^/]*/[^/]*/){${MOST_NAMES}})`, '[E=catalog_todo:%1]'),
  ];
}

function nameRules({ base, rules: { patterns, names } }: Parts): string[] {
  const compact = names.filter(({ isCompact }) => isCompact);
  const targets = [...targetsOf(patterns).entries(), ['home', '/'] as const];
  const words = `^${`${SEPARATOR}*(${LETTER}*)`.repeat(8)}(.*)$`;
  const url = 'RewriteRule ^ /%{ENV:catalog_kind}/%{ENV:catalog_name}';
  return [
    set(
      '%{ENV:catalog_todo}',
      '^([^/]*)/([^/]*)/(.*)$',
      '[E=catalog_kind:%1,E=catalog_name:%2,E=catalog_todo:%3,E=catalog_last:/,E=catalog_page_last:/]',
    ),
    'RewriteCond %{ENV:catalog_kind} [A-Z]\nRewriteRule ^ - [E=catalog_last:%{ENV:catalog_end}]',
    'RewriteCond %{ENV:catalog_last} =.md\nRewriteRule ^ - [E=catalog_page_last:.md]',
    url,
    ...targets.map(([i, to]) => redirect(`^/t/${i}$`, base + to.slice(1))),
    ...names.filter(({ isCompact }) => !isCompact).map((rule) => nameRedirect(rule, base, '[\\s+]*')),
    ...Array.from({ length: 3 }, () => set('%{ENV:catalog_name}', words, '[E=catalog_name:%1%2%3%4%5%6%7%8%9]')),
    url,
    ...[...Map.groupBy(compact, ({ first }) => first)].flatMap(([first, rules]) => [
      `RewriteRule ${raw(`!^/[^/]*/${first}`)} - [NC,S=${rules.length}]`,
      ...rules.map((rule) => nameRedirect(rule, base)),
    ]),
  ];
}

/** Redirects the names of a rule. `around` matches what may be before and after a name. */
function nameRedirect({ holes, name, to, files }: NameRule, base: string, around = ''): string {
  const letters = holes.map((hole) => hole[0]).join('');
  const ends = { function: '%{ENV:catalog_last}', page: '%{ENV:catalog_page_last}', none: '' };
  const target = base + (files === 'none' ? to.slice(1) : to.slice(1, -1));
  return redirect(`^/[${letters}]/${around}${name}${around}$`, target, ends[files]);
}

function redirect(regex: string, target: string, end = ''): string {
  return `RewriteRule ${raw(regex)} /.catalog-redirect ${raw(`[NC,E=catalog_to:${percent(decodeURI(target))}${end},QSD,PT]`)}`;
}

/** Sets variables if a string matches, in upper or lower case. */
function set(subject: string, regex: string, flags: string): string {
  return `RewriteCond ${raw(subject)} ${raw(regex)} [NC]\nRewriteRule ^ - ${raw(flags)}`;
}

/** An address as a substitution, in which `%` and `$` have a meaning. */
function percent(address: string): string {
  return address.replaceAll(/[%$\\]/g, '\\$&');
}

/** An argument of mod_rewrite, which keeps backslashes, and has no way to write a quotation mark. */
function raw(text: string): string {
  return `"${text.replaceAll('"', '\\x22')}"`;
}
