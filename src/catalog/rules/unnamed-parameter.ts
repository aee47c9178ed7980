import { below } from '../../spec/field.ts';
import { keys, withCatalogKeys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

const CALLS = `calls:
  - slug: http
    title: HTTP
    get: { line: "{method} /{path}{query}", firstPair: "?{name}={value}", pair: "&{name}={value}" }
    json: { line: "{method} /{path}\\n\\n{body}" }`;
const PARAMETER = '  - { name: "", type: "string[]", description: Names of ships., example: [Ada, Bob] }';
const parameters = (head: string) => withCatalogKeys(keys(`method: POST\n${head}parameters:\n${PARAMETER}`), CALLS);

export const unnamedParameter: Rule = {
  id: 'unnamed-parameter',
  severity: 'error',
  summary:
    'A parameter without a name is the whole JSON body: the function must have `request: json` and no other parameter in the body.',
  good: parameters('request: json\n'),
  bad: parameters(''),
  checkFunction({ parameters, request }, _, report) {
    const unnamed = parameters?.find(({ name }) => name === '');
    if (!parameters || !unnamed) return;
    const place = below(unnamed.origin, 'name');
    if (request !== 'json') {
      const message = 'a parameter without a name is the whole JSON body, and this function has none';
      report({ ...place, message, expected: 'a name, or `request: json`' });
    }
    const others = parameters.filter(({ name, in: where }) => name !== '' && (where === undefined || where === 'body'));
    if (request === 'json' && others.length > 0) {
      const message = `the body is the parameter without a name, but \`${others[0]!.name}\` is sent in the body too`;
      report({ ...place, message, expected: 'a name, or `in` for the other parameters' });
    }
  },
};
