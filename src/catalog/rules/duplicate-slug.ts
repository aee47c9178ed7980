import type { Path } from '../../spec/yaml.ts';
import { keys } from './engine/example.ts';
import type { Report, Rule } from './engine/rule.ts';

const variants = (slug: string) =>
  keys(`variants:
  - { slug: by-name, title: By name, description: Find it., call: { name: Ada } }
  - { slug: ${slug}, title: By size, description: Find it., call: { size: 12 } }`);

export const duplicateSlug: Rule = {
  id: 'duplicate-slug',
  severity: 'error',
  summary: 'Two variants, call formats, categories, sections or groups must not have the same slug.',
  fixed: true,
  good: variants('by-size'),
  bad: variants('by-name'),
  checkFunction({ file, variants = [] }, _, report) {
    reportDuplicates(
      'variant',
      variants.map(({ slug }) => slug),
      file,
      (i) => ['variants', i, 'slug'],
      report,
    );
  },
  checkContent({ label, callFormats = [], categories = [] }, report) {
    reportDuplicates('call format', callFormats, `${label}/catalog.yaml`, (i) => ['calls', i, 'slug'], report);
    const file = `${label}/categories.yaml`;
    reportDuplicates(
      'category',
      categories.map(({ slug }) => slug),
      file,
      (i) => [i, 'slug'],
      report,
    );
    for (const [i, { sections }] of categories.entries()) {
      const slugs = sections.map(({ slug }) => slug);
      reportDuplicates('section', slugs, file, (j) => [i, 'sections', j, 'slug'], report);
      const groups = sections.flatMap(({ slug, groups }, j) =>
        groups
          ? groups.map((group, k) => ({ group, path: [i, 'sections', j, 'groups', k] }))
          : [{ group: slug, path: [i, 'sections', j, 'slug'] }],
      );
      reportDuplicates(
        'group',
        groups.map(({ group }) => group),
        file,
        (j) => groups[j]!.path,
        report,
      );
    }
  },
};

function reportDuplicates(
  what: string,
  slugs: readonly string[],
  file: string,
  pathOf: (i: number) => Path,
  report: Report,
): void {
  const seen = new Set<string>();
  for (const [i, slug] of slugs.entries()) {
    if (seen.has(slug))
      report({ file, path: pathOf(i), message: `duplicate ${what} \`${slug}\``, expected: 'each slug once' });
    seen.add(slug);
  }
}
