import { files } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

export const plannedExists: Rule = {
  id: 'planned-exists',
  severity: 'warning',
  summary: '`planned.txt` must list only names that have no spec yet.',
  good: files({ 'planned.txt': 'get_berth\n' }),
  bad: files({ 'planned.txt': 'get_ship\n' }),
  checkContent({ label, plannedLines, names }, report) {
    for (const [i, name] of plannedLines.entries()) {
      if (!names.has(name)) continue;
      const message = `\`${name}\` has a spec now`;
      report({ file: `${label}/planned.txt`, line: i + 1, column: 1, message, expected: 'only names without a spec' });
    }
  },
};
