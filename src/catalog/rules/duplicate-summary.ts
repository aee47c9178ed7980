import { EXAMPLE_FUNCTION, exampleContent, files, keys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

const spec = exampleContent(keys(''))[EXAMPLE_FUNCTION]!;
const find = (summary: string) =>
  files(
    { 'functions/ships/find_ship.md': spec.replace('Show a ship.', summary) },
    `# content/functions/ships/find_ship.md\nsummary: ${summary}\n\n# content/functions/ships/get_ship.md\nsummary: Show a ship.`,
  );

export const duplicateSummary: Rule = {
  id: 'duplicate-summary',
  severity: 'warning',
  summary: 'Two functions must not have the same summary.',
  details:
    'Readers tell functions apart by their summaries. Both functions are reported, because a copy can be either of them.',
  good: find('Find a ship by its name.'),
  bad: find('Show a ship.'),
  checkContent({ functions }, report) {
    const named = functions.filter(({ summary }) => summary !== '');
    for (const group of Map.groupBy(named, ({ summary }) => summary.toLowerCase()).values()) {
      for (const [i, { file, name }] of group.length > 1 ? group.entries() : []) {
        const other = group[i === 0 ? 1 : 0]!.name;
        const more = group.length > 2 ? ` and ${group.length - 2} more` : '';
        report({
          file,
          path: ['summary'],
          message: `\`${other}\`${more} ${more ? 'have' : 'has'} the same summary`,
          expected: `one that tells \`${name}\` apart`,
        });
      }
    }
  },
};
