import type { ContentReader } from './files.ts';

/**
 * Reads content/planned.txt: names that specs may mention before they are written, one per line; `#` begins a comment.
 * Returns all lines without comments, some of them empty.
 */
export function readPlanned(reader: ContentReader): string[] {
  return (reader.read('planned.txt') ?? '').split('\n').map((line) => line.replace(/#.*/, '').trim());
}
