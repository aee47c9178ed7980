import { EXAMPLE_FUNCTION, files } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

/** Reported by the code that reads files. */
export const frontMatter: Rule = {
  id: 'front-matter',
  severity: 'error',
  summary: 'A spec and a guide must begin with YAML between two lines of `---`.',
  fixed: true,
  good: files({
    [EXAMPLE_FUNCTION]:
      '---\nsummary: Show a ship.\nmethod: GET\neffect: read\nkeywords: [a, b, c]\n---\nShows one ship.',
  }),
  bad: files({ [EXAMPLE_FUNCTION]: '---\nsummary: Show a ship.\nmethod: GET\neffect: read\n\nShows one ship.' }),
};
