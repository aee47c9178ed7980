import type { UnresolvedDiagnostic } from '../../spec/diagnostic.ts';
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

/** What every PNG file begins with. */
const PNG = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** Makes a reader report each text among the assets that exists and cannot be published, and returns what is wrong with the picture. */
export function checkAssets(reader: ContentReader): UnresolvedDiagnostic[] {
  for (const [name, type] of Object.entries(ASSETS)) if (type.includes('charset')) reader.read(name);
  const picture = reader.readBytes('og.png');
  if (!picture || picture.subarray(0, PNG.length).equals(PNG)) return [];
  const place = { file: `${reader.label}/og.png`, line: 1, column: 1 };
  return [
    { ...place, ruleId: 'picture', message: 'this is not a PNG file', expected: 'a picture that is saved as PNG' },
  ];
}
