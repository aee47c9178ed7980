import { keys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

/** The maximum length of a summary: what a list of search results shows of it. */
const MAX_LENGTH = 100;

export const summaryLength: Rule = {
  id: 'summary-length',
  severity: 'warning',
  summary: `A summary must not be longer than ${MAX_LENGTH} characters.`,
  good: keys('summary: Show a ship.'),
  bad: keys(`summary: Show a ship with its name, ${'its length, '.repeat(7)}and its berth.`),
  checkFunction({ file, summary }, _, report) {
    if (summary.length <= MAX_LENGTH) return;
    report({
      file,
      path: ['summary'],
      message: `the summary has ${summary.length} characters`,
      expected: `at most ${MAX_LENGTH}`,
    });
  },
};
