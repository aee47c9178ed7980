import { below } from '../../spec/field.ts';
import { keys, withCatalogKeys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

const PARAMETER = '  - { name: page, in: query, type: integer, description: The number of the page., example: 2 }';
const parameters = (query: string) =>
  withCatalogKeys(
    keys(`method: POST\nrequest: json\nparameters:\n${PARAMETER}`),
    `calls:
  - slug: http
    title: HTTP
    get: { line: "{method} /{path}{query}", firstPair: "?{name}={value}", pair: "&{name}={value}" }
    json: { line: "{method} /{path}${query}\\n\\n{body}", firstPair: "?{name}={value}", pair: "&{name}={value}" }`,
  );

export const queryTemplate: Rule = {
  id: 'query-template',
  severity: 'warning',
  summary:
    'If a function with a JSON body has parameters with `in: query`, the `json` templates in catalog.yaml must contain `{query}`.',
  details: 'Otherwise the calls on its page do not send these parameters.',
  good: parameters('{query}'),
  bad: parameters(''),
  checkFunction({ request, removed, parameters, without = [] }, { config }, report) {
    if (request !== 'json' || removed) return;
    const inQuery = parameters?.filter((parameter) => parameter.in === 'query') ?? [];
    const [format] = (config.calls ?? []).filter(
      ({ slug, json }) => json && !without.includes(slug) && !json.line.includes('{query}'),
    );
    if (!format) return;
    for (const { name, origin } of inQuery) {
      const message = `\`${name}\` is sent in the query string, but the \`json\` template of \`${format.slug}\` in catalog.yaml has no \`{query}\``;
      report({ ...below(origin, 'in'), message, expected: '`{query}` in the template' });
    }
  },
};
