import { checkCharacters } from '../../spec/characters.ts';
import type { UnresolvedDiagnostic } from '../../spec/diagnostic.ts';
import { type Permalinks, parsePermalinks } from '../model/permalinks.ts';
import type { ContentReader } from './files.ts';

/** The name of the file in the content folder. */
const PERMALINKS = 'permalinks.txt';

/** Reads content/permalinks.txt, which can be missing. */
export function readPermalinks(reader: ContentReader): Permalinks & { diagnostics: UnresolvedDiagnostic[] } {
  const text = reader.read(PERMALINKS) ?? '';
  return { ...parsePermalinks(text), diagnostics: checkCharacters(`${reader.label}/${PERMALINKS}`, text) };
}
