import { visit } from 'unist-util-visit';
import { body } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

export const misplacedImage: Rule = {
  id: 'misplaced-image',
  severity: 'error',
  summary: 'Only guides may have images.',
  fixed: true,
  good: body('The ship is at the berth.'),
  bad: body('![The ship](ship.png)'),
  checkText({ tree, place, isGuide }, _, report) {
    if (!tree || isGuide) return;
    visit(tree, ['image', 'imageReference'], (node) => {
      report({
        ...place(node as Parameters<typeof place>[0]),
        message: 'an image',
        expected: 'text, because only guides can have drawings',
      });
    });
  },
};
