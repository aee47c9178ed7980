import { REMOVED } from '../model/assemble.ts';
import { files } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

const section = (slug: string) =>
  files({
    'categories.yaml': `- slug: ships\n  title: Ships\n  summary: All ships.\n  sections:\n    - { slug: ${slug}, title: Old ships }\n`,
  });

export const reservedSlug: Rule = {
  id: 'reserved-slug',
  severity: 'error',
  summary: `A section must not have the slug \`${REMOVED}\`.`,
  details: 'Each category gets a section with that slug for its removed functions.',
  fixed: true,
  good: section('old'),
  bad: section(REMOVED),
  checkContent({ label, categories = [] }, report) {
    for (const [i, { sections }] of categories.entries()) {
      const j = sections.findIndex(({ slug }) => slug === REMOVED);
      if (j < 0) continue;
      report({
        file: `${label}/categories.yaml`,
        path: [i, 'sections', j, 'slug'],
        message: `the slug \`${REMOVED}\` is reserved for the section of removed functions`,
        expected: 'another slug',
      });
    }
  },
};
