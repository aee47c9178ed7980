import { EXAMPLE_FUNCTION, exampleContent, files, keys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

const spec = exampleContent(keys(''))[EXAMPLE_FUNCTION]!.replace('Show a ship', 'Find a ship');

export const duplicateFunction: Rule = {
  id: 'duplicate-function',
  severity: 'error',
  summary: 'Two functions must not have the same name, ignoring upper and lower case.',
  details: 'Many file systems and web servers do not distinguish `Get_Ship` from `get_ship`.',
  fixed: true,
  good: files(
    { 'functions/ships/find_ship.md': spec },
    'content/functions/ships/find_ship.md\ncontent/functions/ships/get_ship.md',
  ),
  bad: files(
    { 'functions/ships/Get_Ship.md': spec },
    'content/functions/ships/Get_Ship.md\ncontent/functions/ships/get_ship.md',
  ),
  checkContent({ functions }, report) {
    for (const group of Map.groupBy(functions, ({ name }) => name.toLowerCase()).values()) {
      for (const { file, name } of group.length > 1 ? group : []) {
        const others = group.filter((other) => other.file !== file).map((other) => other.file);
        report({
          file,
          line: 1,
          column: 1,
          message: `the name \`${name}\` is also that of ${others.join(' and ')}`,
          expected: 'each name once, ignoring upper and lower case',
        });
      }
    }
  },
};
