import { below } from '../../spec/field.ts';
import { fieldSectionAnchor } from '../model/address.ts';
import { keys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

const two = (section: string) =>
  keys(`parameters:
  - { name: id, type: string, description: The ship., example: s1, section: Ship }
  - { name: berth, type: string, description: The berth., example: north, section: ${section} }`);

export const duplicateSection: Rule = {
  id: 'duplicate-section',
  severity: 'warning',
  summary: 'The titles of sections in one table must differ.',
  good: two('Berth'),
  bad: two('Ship'),
  checkField({ field, siblings, list }, _, report) {
    if (field.section === undefined || list === 'metadata') return;
    const anchor = fieldSectionAnchor(list, field.section);
    const first = siblings.find(({ section }) => section !== undefined && fieldSectionAnchor(list, section) === anchor);
    if (first === field) return;
    const message = `the section \`${field.section}\` has the same anchor as one above it, \`${anchor}\`, and gets a number`;
    report({ ...below(field.origin, 'section'), message, expected: 'a different title' });
  },
};
