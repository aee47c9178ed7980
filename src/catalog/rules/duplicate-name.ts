import { below } from '../../spec/field.ts';
import { keys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

const two = (name: string) =>
  keys(`parameters:
  - { name: id, type: string, description: The ship., example: s1 }
  - { name: ${name}, type: string, description: The berth., example: north }`);

export const duplicateName: Rule = {
  id: 'duplicate-name',
  severity: 'error',
  summary: 'A list must not have two fields with the same name.',
  fixed: true,
  good: two('berth'),
  bad: two('id'),
  checkField({ field, siblings }, _, report) {
    if (siblings.find(({ name }) => name === field.name) === field) return;
    const message = `the name \`${field.name}\` is used twice in this list`;
    report({ ...below(field.origin, 'name'), message, expected: 'each name once' });
  },
};
