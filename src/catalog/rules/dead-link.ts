import { body } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

/** Reported by the code that reads files. */
export const deadLink: Rule = {
  id: 'dead-link',
  severity: 'error',
  summary: 'A link to a page of this site must lead to a page that exists.',
  details: 'Links begin with `/`, without the base path under which the site is published.',
  good: body('See [the ship](/functions/get_ship/).'),
  bad: body('See [the ship](/functions/get_shp/).'),
};
