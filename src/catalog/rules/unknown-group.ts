import { suggest } from '../../text/suggest.ts';
import { keys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

export const unknownGroup: Rule = {
  id: 'unknown-group',
  severity: 'warning',
  summary: "A `group` must be in one of the `sections` of the function's category in categories.yaml.",
  good: keys('group: basics'),
  bad: keys('group: basic'),
  checkFunction({ file, category, group, removed }, { categoryBySlug }, report) {
    const sections = categoryBySlug?.get(category)?.sections;
    if (!sections || group === undefined || removed) return;
    const groups = sections.flatMap((section) => section.groups ?? [section.slug]);
    if (groups.includes(group)) return;
    const message = `the group \`${group}\` is not in any section of its category in categories.yaml`;
    const expected = groups.length > 0 ? `one of ${groups.join(', ')}` : 'a section for it there';
    report({ file, path: ['group'], message, ...suggest(group, groups, expected) });
  },
};
