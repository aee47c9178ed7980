import { visit } from 'unist-util-visit';
import { body } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

const table = (row: string) => body(`| ship | berth |\n| --- | --- |\n${row}`);

export const tableCells: Rule = {
  id: 'table-cells',
  severity: 'error',
  summary: 'Each row of a table must have as many cells as the head of the table.',
  details:
    'Markdown drops additional cells silently. A row with too few cells is often a paragraph: Markdown adds a line right after a table to it. Write a `|` inside a cell as `\\|`, and put an empty line after a table.',
  good: table('| Ada | north |'),
  bad: table('| Ada | north | at high tide |'),
  checkText({ tree, place }, _, report) {
    if (!tree) return;
    visit(tree, 'table', ({ children: [head, ...rows] }) => {
      const columns = head?.children.length ?? 0;
      for (const row of rows) {
        const cells = row.children.length;
        if (cells === columns) continue;
        const hint = cells > columns ? 'write `|` inside a cell as `\\|`' : 'put an empty line after a table';
        report({
          ...place(row),
          message: `a row with ${cells} ${cells === 1 ? 'cell' : 'cells'} in a table with ${columns} columns`,
          expected: `${columns} cells, as in the head (${hint})`,
        });
      }
    });
  },
};
