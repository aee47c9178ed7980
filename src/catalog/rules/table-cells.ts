import { visit } from 'unist-util-visit';
import { body } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

const table = (row: string) => body(`| ship | berth |\n| --- | --- |\n${row}`);

export const tableCells: Rule = {
  id: 'table-cells',
  severity: 'error',
  summary: 'A row of a table must not have more cells than the head of the table.',
  details: 'Markdown drops the other cells silently. Write a `|` inside a cell as `\\|`.',
  good: table('| Ada | north |'),
  bad: table('| Ada | north | at high tide |'),
  checkText({ tree, place }, _, report) {
    if (!tree) return;
    visit(tree, 'table', ({ children: [head, ...rows] }) => {
      const columns = head?.children.length ?? 0;
      for (const row of rows) {
        if (row.children.length <= columns) continue;
        const message = `a row with ${row.children.length} cells, of which a page shows only ${columns}`;
        report({
          ...place(row),
          message,
          expected: `${columns}, as in the head (write \`|\` inside a cell as \`\\|\`)`,
        });
      }
    });
  },
};
