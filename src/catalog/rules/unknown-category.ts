import { suggest } from '../../text/suggest.ts';
import { EXAMPLE_FUNCTION, exampleContent, files, keys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

const spec = exampleContent(keys(''))[EXAMPLE_FUNCTION]!.replace('Show a ship', 'Find a ship');

export const unknownCategory: Rule = {
  id: 'unknown-category',
  severity: 'error',
  summary: 'Each folder of content/functions must be the slug of a category in categories.yaml.',
  fixed: true,
  good: files({ 'functions/ships/find_ship.md': spec }, 'content/functions/ships/find_ship.md'),
  bad: files({ 'functions/boats/find_ship.md': spec }, 'content/functions/boats/find_ship.md'),
  checkFunction({ file, category }, { categoryBySlug }, report) {
    if (!categoryBySlug || categoryBySlug.has(category)) return;
    const slugs = [...categoryBySlug.keys()];
    report({
      file,
      line: 1,
      column: 1,
      message: `the folder \`${category}\` is not a category in categories.yaml`,
      ...suggest(category, slugs, `an entry for it in categories.yaml, or one of the folders ${slugs.join(', ')}`),
    });
  },
};
