import { EXAMPLE_FUNCTION, exampleContent, keys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

const berth = exampleContent(keys(''))[EXAMPLE_FUNCTION]!.replace('Show a ship', 'Show a berth');
const related = (names: string) => {
  const { files, ...example } = keys(`related: [${names}]`);
  return { ...example, files: { ...files, 'functions/ships/get_berth.md': berth } };
};

export const duplicateRelated: Rule = {
  id: 'duplicate-related',
  severity: 'warning',
  summary: '`related` must not list a function twice.',
  good: related('get_berth'),
  bad: related('get_berth, get_berth'),
  checkFunction({ file, related: names = [] }, _, report) {
    for (const [i, name] of names.entries()) {
      if (names.indexOf(name) === i) continue;
      report({
        file,
        path: ['related', i],
        message: `\`related\` lists \`${name}\` twice`,
        expected: 'each name once',
      });
    }
  },
};
