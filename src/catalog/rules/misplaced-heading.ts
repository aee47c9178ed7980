import { visit } from 'unist-util-visit';
import { body } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

export const misplacedHeading: Rule = {
  id: 'misplaced-heading',
  severity: 'error',
  summary: 'Only guides may have headings, with two or more `#`.',
  details: 'The pages of functions make their own headings, and a page has one heading with one `#`: its title.',
  fixed: true,
  good: body('**Before the call**, moor the ship.'),
  bad: body('## Before the call\n\nMoor the ship.'),
  checkText({ tree, place, isGuide }, _, report) {
    if (!tree) return;
    visit(tree, 'heading', (node) => {
      if (!isGuide)
        report({
          ...place(node),
          message: 'a heading',
          expected: 'paragraphs, because the page makes its own headings',
        });
      else if (node.depth === 1)
        report({ ...place(node), message: 'a heading with one `#`', expected: '`##` or `###`' });
    });
  },
};
