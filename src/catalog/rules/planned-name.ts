import { files } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

export const plannedName: Rule = {
  id: 'planned-name',
  severity: 'error',
  summary: 'Each line of `planned.txt` must be the name of one function.',
  good: files({ 'planned.txt': 'get_berth # soon\n' }),
  bad: files({ 'planned.txt': 'get_berth get_quay\n' }),
  checkContent({ label, plannedLines }, report) {
    for (const [i, name] of plannedLines.entries()) {
      if (name === '' || /^[\w.-]+$/.test(name)) continue;
      const message = `\`${name}\` is not the name of a function`;
      const expected = 'one name in each line, of letters, digits, `_`, `.` and `-`';
      report({ file: `${label}/planned.txt`, line: i + 1, column: 1, message, expected });
    }
  },
};
