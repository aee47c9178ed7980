import { quoted } from './config-text.ts';
import type { Host } from './host.ts';
import { fileLocations, fileVariables } from './nginx/files.ts';
import { lookUpLocation } from './nginx/look-up.ts';
import { oldAddressLocation } from './nginx/old-addresses.ts';
import { NOT_FOUND_MARKDOWN, type Site } from './site.ts';
import { type SitePath, sitePath } from './site-path.ts';

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
 * Returns the configuration of a site for nginx: a file that is included in a `server` block, which sets `root`. It uses only
 * directives that are allowed there and that Debian's nginx-light has.
 */
export function nginxConfig({ base, files, rules, isPrecompressed }: Site): string {
  const path = sitePath(base);
  const config = [
    '# Made by `npm run hosting -- nginx`. Include it in a server block that sets `root`.',
    '',
    ...fileVariables(path, files.includes(NOT_FOUND_MARKDOWN)),
    '',
    ...fileLocations(path, isPrecompressed),
    '',
    oldAddressLocation(path, rules),
    lookUpLocation(base, rules),
    ...(base === '/' ? [] : ['', ...rootDirectives(path)]),
    '',
  ];
  return withOwnNames(config.join('\n'), base);
}

/** Directives for addresses outside the site, on a host that has the site below a path. */
function rootDirectives({ decoded }: SitePath): string[] {
  return [
    '# The root of the server: old addresses, as an old host name has them, and robots.txt, which crawlers read only there. If a server has',
    '# several sites, only one of their files can have this part.',
    'recursive_error_pages on;',
    'error_page 403 404 = @catalog_old;',
    `location = /robots.txt { try_files /robots.txt ${quoted(`${decoded}robots.txt`)} =404; }`,
  ];
}

/** Adds the path of the site to the names of variables and locations, because a server can have several sites. */
function withOwnNames(config: string, base: string): string {
  const name = base.replaceAll(/[^A-Za-z0-9]+/g, '_').replace(/_$/, '');
  return config
    .replaceAll(/(?<=[$@]|\{|<)catalog_/g, `catalog${name}_`)
    .replaceAll('/.catalog-lookup', `/.catalog${name}-lookup`);
}
