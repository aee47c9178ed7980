import { keys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

/** Reported by the code that reads files. */
export const unknownKey: Rule = {
  id: 'unknown-key',
  severity: 'error',
  summary: 'A mapping must have only the keys that its schema has.',
  details: 'The table of keys is in CONTRIBUTING.md.',
  fixed: true,
  good: keys('keywords: [vessel, boat, find a ship]'),
  bad: keys('keyword: [vessel, boat, find a ship]'),
};
