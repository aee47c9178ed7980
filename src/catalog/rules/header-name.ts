import { below } from '../../spec/field.ts';
import { keys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

/** A token of RFC 9110. */
const HEADER_NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

const header = (name: string) =>
  keys(`parameters:\n  - { name: ${name}, in: header, type: string, description: The harbor., example: north }`);

export const headerName: Rule = {
  id: 'header-name',
  severity: 'error',
  summary: 'The name of a parameter with `in: header` must be a valid name of an HTTP header.',
  details: 'It has no spaces, line breaks or colons, and only ASCII characters.',
  good: header('X-Harbor'),
  bad: header('"X Harbor"'),
  checkField({ field: { in: place, name, origin } }, _, report) {
    if (place !== 'header' || name === '' || HEADER_NAME.test(name)) return;
    report({
      ...below(origin, 'name'),
      message: `${JSON.stringify(name)} is not the name of an HTTP header`,
      expected: 'letters, digits and hyphens',
    });
  },
};
