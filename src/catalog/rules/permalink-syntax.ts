import { files } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

export const permalinkSyntax: Rule = {
  id: 'permalink-syntax',
  severity: 'error',
  summary: 'A line of `permalinks.txt` must be an address, `old -> new`, `old gone: reason` or a comment.',
  details:
    'The file lists every address and anchor that was published; `npm run permalinks` adds new ones. Addresses begin with `/`, without the base path, and are percent-encoded. A comment begins with `#`.',
  fixed: true,
  good: files({ 'permalinks.txt': '/functions/get_ship/\n' }, '/functions/get_ship/'),
  bad: files({ 'permalinks.txt': '/functions/get_ship/ is a page\n' }, '/functions/get_ship/ is a page'),
  checkContent({ label, permalinks }, report) {
    for (const { line, column, message, expected } of permalinks.problems)
      report({ file: `${label}/permalinks.txt`, line, column, message, expected });
  },
};
