import { keys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

const choices = (yaml: string) =>
  keys(`${yaml}
parameters:
  - { name: id, type: string, description: The ship's ID., example: s1 }
  - { name: call_sign, type: string, description: The ship's call sign., example: TUG7 }
  - { name: berth, type: string, description: The ship's berth., example: north }`);

export const duplicateChoice: Rule = {
  id: 'duplicate-choice',
  severity: 'error',
  summary: 'A parameter must not appear twice in the lists of `oneOf` and `anyOf`.',
  good: choices('oneOf: [[id, call_sign, berth]]'),
  bad: choices('oneOf: [[id, call_sign], [id, berth]]'),
  checkFunction({ file, oneOf = [], anyOf = [] }, _, report) {
    const seen = new Set<string>();
    for (const [key, lists] of Object.entries({ oneOf, anyOf })) {
      for (const [i, list] of lists.entries()) {
        for (const [j, name] of list.entries()) {
          if (!seen.has(name)) seen.add(name);
          else {
            const message = `\`${name}\` appears twice in the lists of \`oneOf\` and \`anyOf\``;
            report({ file, path: [key, i, j], message, expected: 'each parameter in one list' });
          }
        }
      }
    }
  },
};
