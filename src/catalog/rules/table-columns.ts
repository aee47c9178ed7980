import { isTooWide, MAX_COLUMNS } from '../../spec/markdown-limits.ts';
import { body } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

const table = (columns: number) => `${'| a '.repeat(columns)}|\n${'| - '.repeat(columns)}|`;

export const tableColumns: Rule = {
  id: 'table-columns',
  severity: 'error',
  summary: `A table must not have more than ${MAX_COLUMNS} columns.`,
  fixed: true,
  good: body(table(3)),
  bad: { ...body(table(MAX_COLUMNS + 1)), text: `| a | a | a | a | (and ${MAX_COLUMNS - 3} more)` },
  checkText({ text, place }, _, report) {
    if (isTooWide(text))
      report({ ...place(), message: 'a table has too many columns', expected: `at most ${MAX_COLUMNS}` });
  },
};
