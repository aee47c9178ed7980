import { files } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

/** Reported by the code that reads files. */
export const unreadableFile: Rule = {
  id: 'unreadable-file',
  severity: 'error',
  summary: 'Each file and folder of the content must be one, and must be readable.',
  details:
    'Symlinks are followed. A symlink that leads to nothing or back to itself, a pipe, and a folder instead of a file cannot be read.',
  fixed: true,
  good: files({ 'planned.txt': 'moor_ship\n' }),
  bad: files({ 'planned.txt/names': 'moor_ship\n' }, 'A folder content/planned.txt.'),
};
