import { EXAMPLE_FUNCTION, exampleContent, files, keys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

/** File systems allow 255 bytes, and a published file has more in its name: `.json.br`. */
const LONGEST = 200;

const spec = exampleContent(keys(''))[EXAMPLE_FUNCTION]!.replace('Show a ship', 'Find a ship');

export const fileName: Rule = {
  id: 'file-name',
  severity: 'error',
  summary: 'The name of a spec or a guide must consist of letters, digits, `_`, `.` and `-`, at most 200 of them.',
  details: 'It becomes an address. If the API calls the function something else, say so with `path` in the spec.',
  fixed: true,
  good: files({ 'functions/ships/find_ship.md': spec }, 'content/functions/ships/find_ship.md'),
  bad: files({ 'functions/ships/find ship.md': spec }, 'content/functions/ships/find ship.md'),
  checkContent({ functions, guides }, report) {
    for (const { name, file } of [...functions, ...guides.map(({ slug, file }) => ({ name: slug, file }))]) {
      const place = { file, line: 1, column: 1 };
      if (name.length > LONGEST)
        report({ ...place, message: `the file name has ${name.length} characters`, expected: `${LONGEST} at most` });
      if (/^[\w.-]+$/.test(name)) continue;
      report({
        ...place,
        message: `the file name \`${name}\` cannot be an address`,
        expected: 'only letters, digits, `_`, `.` and `-` (the key `path` of a spec has the name that is called)',
      });
    }
  },
};
