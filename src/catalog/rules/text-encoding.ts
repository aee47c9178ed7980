import { files } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

const names = { 'planned.txt': '# schöne Namen\n' };

/** Reported by the code that reads files. */
export const textEncoding: Rule = {
  id: 'text-encoding',
  severity: 'error',
  summary: 'Files must be in UTF-8.',
  details: 'A byte order mark is allowed. Most editors have a command like "Save with encoding".',
  fixed: true,
  good: files({ 'planned.txt': 'moor_ship\n' }),
  bad: { ...files(names, 'The file content/planned.txt, saved as Latin-1.'), encoding: 'latin1' },
};
