import type { ContentReader } from './files.ts';

/**
 * The optional files of a content folder that the site publishes unchanged, with their media types: a style sheet after that
 * of the site, an icon instead of that of the site, and a picture for links from elsewhere.
 */
export const ASSETS: Readonly<Record<string, string>> = {
  'theme.css': 'text/css; charset=utf-8',
  'icon.svg': 'image/svg+xml; charset=utf-8',
  'og.png': 'image/png',
};

/** Makes a reader report each text among the assets that exists and cannot be published. */
export function checkAssets(reader: ContentReader): void {
  for (const [name, type] of Object.entries(ASSETS)) if (type.includes('charset')) reader.read(name);
}
