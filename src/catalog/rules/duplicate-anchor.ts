import { below } from '../../spec/field.ts';
import { anchorClashes } from '../model/field-anchors.ts';
import { keys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

const two = (name: string) =>
  keys(`parameters:
  - { name: 'size*', type: string, description: The least size., example: '1' }
  - { name: '${name}', type: string, description: The most size., example: '9' }`);

export const duplicateAnchor: Rule = {
  id: 'duplicate-anchor',
  severity: 'warning',
  summary: 'Two fields whose names differ only in characters that an anchor cannot contain get anchors with numbers.',
  details:
    'The names are facts of the API, so the site works. The warning says which anchor a field has, because the number of the second changes if the order changes.',
  good: two('most'),
  bad: two('size?'),
  checkFunction({ parameters, returns, metadata }, _, report) {
    const lists = { parameters: parameters ?? [], returns: returns ?? [], metadata };
    for (const kind of ['parameters', 'returns', 'metadata'] as const) {
      for (const { field, path, anchor, owner } of anchorClashes(kind, lists[kind])) {
        const message = `\`${path}\` gets the anchor \`${anchor}\`, because \`${owner}\` has the anchor without the number`;
        report({ ...below(field.origin, 'name'), message });
      }
    }
  },
};
