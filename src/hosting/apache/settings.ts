import { isText, TYPES } from '../../export/media-types.ts';
import { escaped, quoted } from '../config-text.ts';
import { GENERAL_HEADERS, HEADER_RULES } from '../headers.ts';
import { NOT_FOUND } from '../site.ts';
import type { SitePath } from '../site-path.ts';

/** Returns the settings of the folder of a site: media types, encodings and the 404 page. */
export function folderSettings({ base, decoded }: SitePath, isPrecompressed: boolean): string[] {
  const types = Object.entries(TYPES);
  const byType = Map.groupBy(types, ([, type]) => type);
  return [
    `ErrorDocument 404 ${quoted(base + NOT_FOUND)}`,
    `<Location ${quoted(decoded)}>`,
    '  Options -Indexes -MultiViews',
    '  DirectoryIndex index.html',
    '  DirectorySlash Off',
    ...Array.from(byType, ([type, all]) => `  AddType ${type} ${extensions(all)}`),
    `  AddCharset utf-8 ${extensions(types.filter(([, type]) => isText(type)))}`,
    ...(isPrecompressed ? ['  RemoveType .gz .br', '  AddEncoding gzip .gz', '  AddEncoding br .br'] : []),
    '</Location>',
    '<IfModule mod_deflate.c>',
    `  AddOutputFilterByType DEFLATE ${[...byType.keys()].filter(isText).join(' ')}`,
    '</IfModule>',
  ];
}

function extensions(types: readonly (readonly [string, string])[]): string {
  return types.map(([extension]) => `.${extension}`).join(' ');
}

/** Returns the settings that send headers with every response. */
export function generalHeaders(isPrecompressed: boolean): string[] {
  const isPage = "expr=%{THE_REQUEST} =~ m#^[A-Z]+ [^? ]*/[? ]# || %{REQUEST_STATUS} in {'301','404'}";
  return [
    ...Object.entries(GENERAL_HEADERS).map(([name, value]) => `Header always set ${name} ${quoted(value)}`),
    `Header always merge Vary Accept ${quoted(isPage)}`,
    ...(isPrecompressed ? ['Header always merge Vary Accept-Encoding'] : []),
  ];
}

/** Returns the settings that send other headers with the files below some folders. */
export function folderHeaders({ inside }: SitePath): string[] {
  return HEADER_RULES.filter(({ below }) => below !== '').flatMap(({ below, headers }) => [
    `<LocationMatch ${quoted(`^${inside}/${escaped(below)}`)}>`,
    ...Object.entries(headers).map(
      ([name, value]) => `  Header always set ${name} ${quoted(value)} "expr=%{REQUEST_STATUS} in {'200','206','304'}"`,
    ),
    '</LocationMatch>',
  ]);
}

/** The location that rewrite rules use to redirect to the address in `catalog_to`. */
export const REDIRECT_LOCATION = `# Redirects name no host, so that they work behind a proxy; before Apache 2.4.58, they do.
<Location "/.catalog-redirect">
  Redirect 301 "%{env:catalog_to}"
  <IfModule mod_version.c>
    <IfVersion >= 2.4.58>
      RedirectRelative On
    </IfVersion>
  </IfModule>
</Location>`;
