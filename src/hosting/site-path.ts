import { escaped } from './config-text.ts';

/** The path of a site on its host, in the forms that configurations of web servers need. */
export interface SitePath {
  /** As in addresses, percent-encoded: `/my%20docs/`. */
  base: string;
  /** As in names of files: `/my docs/`. */
  decoded: string;
  /** As in names of files, without the last slash: `/my docs`. Empty for a site at the root of its host. */
  folder: string;
  /** A regular expression that matches exactly `folder`. */
  inside: string;
}

/** Returns the forms of a site's base path, which begins and ends with `/` and is percent-encoded. */
export function sitePath(base: string): SitePath {
  const decoded = decodeURIComponent(base);
  const folder = decoded.slice(0, -1);
  return { base, decoded, folder, inside: escaped(folder) };
}
