import { checkCharacters } from '../../spec/characters.ts';
import type { UnresolvedDiagnostic } from '../../spec/diagnostic.ts';
import type { ContentReader } from './files.ts';

const PLANNED = 'planned.txt';

/** content/planned.txt, read. */
export interface Planned {
  /** All lines without comments, some of them empty. */
  lines: string[];
  diagnostics: UnresolvedDiagnostic[];
}

/** Reads content/planned.txt: names that specs may mention before they are written, one per line; `#` begins a comment. */
export function readPlanned(reader: ContentReader): Planned {
  const text = reader.read(PLANNED) ?? '';
  return {
    lines: text.split('\n').map((line) => line.replace(/#.*/, '').trim()),
    diagnostics: checkCharacters(`${reader.label}/${PLANNED}`, text),
  };
}
