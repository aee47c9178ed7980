import type { ContentReader } from './files.ts';

/**
 * The optional files of a content folder that the site publishes unchanged, with their media types: a style sheet after that
 * of the site, and an icon instead of that of the site.
 */
export const ASSETS: Readonly<Record<string, string>> = {
  'theme.css': 'text/css; charset=utf-8',
  'icon.svg': 'image/svg+xml; charset=utf-8',
};

/** Makes a reader report each asset that exists and cannot be published. */
export function checkAssets(reader: ContentReader): void {
  for (const name of Object.keys(ASSETS)) reader.read(name);
}
