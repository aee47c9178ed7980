import { below } from '../../spec/field.ts';
import { suggest } from '../../text/suggest.ts';
import { keys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

const ship = (path: string) =>
  keys(`path: ${path}
parameters:
  - { name: id, in: path, type: string, required: true, description: The ID of the ship., example: s1 }`);

export const pathParameter: Rule = {
  id: 'path-parameter',
  severity: 'error',
  summary: 'Each `{name}` in `path` must be a parameter with `in: path`, and each such parameter must be in `path`.',
  good: ship('/ships/{id}'),
  bad: ship('/ships/{ship}'),
  checkFunction({ file, path, parameters }, _, report) {
    if (!parameters) return;
    const placeholders = Array.from(path.matchAll(/\{([^{}]+)\}/g), ([, name]) => name!);
    const inPath = parameters.filter((parameter) => parameter.in === 'path');
    const names = inPath.map(({ name }) => name);
    for (const placeholder of placeholders.filter((name) => !names.includes(name))) {
      const message = `\`path\` contains \`{${placeholder}}\`, which is not a parameter with \`in: path\``;
      report({ file, path: ['path'], message, ...suggest(placeholder, names, 'a parameter with that name') });
    }
    for (const { name, origin } of inPath.filter((parameter) => !placeholders.includes(parameter.name))) {
      const message = `\`${name}\` has \`in: path\`, but \`path\` does not contain \`{${name}}\``;
      report({ ...below(origin, 'in'), message, expected: `\`{${name}}\` in \`path\`` });
    }
  },
};
