import { keys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

/** Reported by the code that reads files. */
export const loneSurrogate: Rule = {
  id: 'lone-surrogate',
  severity: 'error',
  summary: 'A string must not contain half of a surrogate pair.',
  details:
    'It is not a character, and cannot be written to a file. In double quotes, write `\\U0001F6A2` instead of half of a pair.',
  fixed: true,
  good: keys('role: "Ships \\U0001F6A2"'),
  bad: keys('role: "Ships \\uD83D"'),
};
