import { EXAMPLE_FUNCTION, exampleContent, files, keys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

const spec = exampleContent(keys(''))[EXAMPLE_FUNCTION]!.replace('Show a ship', 'Find a ship');

export const nameClash: Rule = {
  id: 'name-clash',
  severity: 'error',
  summary: 'The page of a function or guide must not have the path of another file of the site.',
  details:
    'A function `get_ship` has the folder `functions/get_ship/` and the files `functions/get_ship.json` and `functions/get_ship.md`. A function `get_ship.json` would need a folder of the same name as one of these files.',
  fixed: true,
  good: files(
    { 'functions/ships/get_ship_json.md': spec },
    'content/functions/ships/get_ship.md\ncontent/functions/ships/get_ship_json.md',
  ),
  bad: files(
    { 'functions/ships/get_ship.json.md': spec },
    'content/functions/ships/get_ship.md\ncontent/functions/ships/get_ship.json.md',
  ),
  checkContent({ functions, guides }, report) {
    const pages = guides.map(({ slug, file }) => ({ name: slug, file }));
    for (const group of [functions, pages]) {
      const names = new Map(group.map(({ name }) => [name.toLowerCase(), name]));
      for (const { name, file } of group) {
        const isList = name.toLowerCase() === 'index.html';
        const [, base] = /^(.+)\.(?:json|md)$/i.exec(name) ?? [];
        const other = base && names.get(base.toLowerCase());
        if (!isList && other === undefined) continue;
        report({
          file,
          line: 1,
          column: 1,
          message: `the page of \`${name}\` would have the path of ${isList ? 'a list' : `a file of \`${other}\``}`,
          expected: 'another file name (the key `path` of a spec has the name that is called)',
        });
      }
    }
  },
};
