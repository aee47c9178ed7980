import { isParsable, isTooDeep, MAX_NESTED_LINES, nestedLines } from '../../spec/markdown-limits.ts';
import { body } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

export const nesting: Rule = {
  id: 'nesting',
  severity: 'error',
  summary: `Lists, quotations and emphasis must not be nested 100 levels deep, and at most ${MAX_NESTED_LINES.toLocaleString('en-US')} lines may be nested or quoted.`,
  fixed: true,
  good: body('> At high tide.'),
  bad: { ...body(`${'>'.repeat(200)} At high tide.`), text: '>>>>>>>>>> (and 190 more) At high tide.' },
  checkText({ text, tree, place }, _, report) {
    const lines = nestedLines(text);
    if (lines > MAX_NESTED_LINES) {
      const message = `${lines} lines are quoted, or in a list inside another block`;
      report({ ...place(), message, expected: `at most ${MAX_NESTED_LINES}` });
    }
    if (isTooDeep(text) || (!tree && isParsable(text)))
      report({
        ...place(),
        message: 'the text is nested too deeply',
        expected: 'fewer levels of lists, quotations or emphasis',
      });
  },
};
