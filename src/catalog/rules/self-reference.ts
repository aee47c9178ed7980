import { keys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';
import { referencesOf } from './unknown-function.ts';

export const selfReference: Rule = {
  id: 'self-reference',
  severity: 'error',
  summary: 'A function must not refer to itself in `related`, `replacement`, `background` or `undo`.',
  fixed: true,
  good: keys('related: []'),
  bad: keys('related: [get_ship]'),
  checkFunction(spec, _, report) {
    for (const { name, path } of referencesOf(spec)) {
      if (name !== spec.name) continue;
      report({
        file: spec.file,
        path,
        message: `\`${String(path[0])}\` refers to the function itself`,
        expected: 'another function',
      });
    }
  },
};
