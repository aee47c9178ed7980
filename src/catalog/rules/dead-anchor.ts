import { body, files } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

/** Reported by the code that reads files. */
export const deadAnchor: Rule = {
  id: 'dead-anchor',
  severity: 'error',
  summary: 'A link to a place on a page must lead to an anchor that exists.',
  good: body('See [the reference](/functions/).'),
  bad: files({
    'guides/docks.md': '---\ntitle: Docks\nsummary: All docks.\n---\n## North\n\nSee [the south](#south).\n',
  }),
};
