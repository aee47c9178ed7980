import { EXAMPLE_FUNCTION, exampleContent, files, keys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

const spec = exampleContent(keys(''))[EXAMPLE_FUNCTION]!.replace('Show a ship', 'Find a ship');

/** Reported by the code that reads files. */
export const misplacedFile: Rule = {
  id: 'misplaced-file',
  severity: 'error',
  summary: 'A spec must be in the folder of its category.',
  fixed: true,
  good: files({ 'functions/ships/find_ship.md': spec }, 'content/functions/ships/find_ship.md'),
  bad: files({ 'functions/find_ship.md': spec }, 'content/functions/find_ship.md'),
};
