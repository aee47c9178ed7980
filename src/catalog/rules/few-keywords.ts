import { keys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

/** The minimum number of phrases for people to find a function whose name they do not know. */
const MIN_KEYWORDS = 3;

export const fewKeywords: Rule = {
  id: 'few-keywords',
  severity: 'warning',
  summary: `A function must have at least ${MIN_KEYWORDS} keywords.`,
  details: 'Keywords are phrases that people search for if they do not know the name of the function.',
  good: keys('keywords: [vessel, boat, find a ship]'),
  bad: keys('keywords: [vessel]'),
  checkFunction({ file, keywords = [] }, _, report) {
    const count = keywords.length;
    if (count >= MIN_KEYWORDS) return;
    report({
      file,
      path: ['keywords'],
      message: count === 1 ? '1 keyword' : `${count || 'no'} keywords`,
      expected: `at least ${MIN_KEYWORDS} phrases that people search for if they do not know the name`,
    });
  },
};
