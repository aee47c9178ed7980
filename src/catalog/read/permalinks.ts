import { type Permalinks, parsePermalinks } from '../model/permalinks.ts';
import type { ContentReader } from './files.ts';

/** The name of the file in the content folder. */
export const PERMALINKS = 'permalinks.txt';

/** Reads content/permalinks.txt, which can be missing. */
export function readPermalinks(reader: ContentReader): Permalinks {
  return parsePermalinks(reader.read(PERMALINKS) ?? '');
}
