import { EXAMPLE_FUNCTION, files, keys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

export const emptyCatalog: Rule = {
  id: 'empty-catalog',
  severity: 'warning',
  summary: 'A catalog should have a function.',
  details: 'A site is still built, unless it would replace one that has functions.',
  good: keys(''),
  bad: files({ [EXAMPLE_FUNCTION]: null }, 'A content folder without content/functions.'),
  checkContent({ label, categories, functions, unread }, report) {
    if (!categories || functions.length + unread.functions.length > 0) return;
    const message = 'the catalog has no function';
    report({ file: `${label}/functions`, line: 1, column: 1, message, expected: '`functions/<category>/<name>.md`' });
  },
};
