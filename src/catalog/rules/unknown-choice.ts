import { suggest } from '../../text/suggest.ts';
import { keys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

const choice = (names: string) =>
  keys(`oneOf: [[${names}]]
parameters:
  - { name: id, type: string, description: The ship's ID., example: s1 }
  - { name: call_sign, type: string, description: The ship's call sign., example: TUG7 }`);

export const unknownChoice: Rule = {
  id: 'unknown-choice',
  severity: 'error',
  summary: '`oneOf` and `anyOf` must name parameters of the function.',
  details: 'They cannot name fields inside a parameter.',
  good: choice('id, call_sign'),
  bad: choice('id, callsign'),
  checkFunction(spec, _, report) {
    const names = (spec.parameters ?? []).map(({ name }) => name);
    for (const key of ['oneOf', 'anyOf'] as const) {
      for (const [i, choice] of (spec[key] ?? []).entries()) {
        for (const [j, name] of choice.entries()) {
          if (names.includes(name)) continue;
          report({
            file: spec.file,
            path: [key, i, j],
            message: `\`${key}\` lists \`${name}\`, which is not a parameter of the function`,
            ...suggest(name, names, 'the name of a parameter'),
          });
        }
      }
    }
  },
};
