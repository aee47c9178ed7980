import { visit } from 'unist-util-visit';
import { hasManyFootnotes } from '../../spec/markdown-limits.ts';
import { body } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

export const footnote: Rule = {
  id: 'footnote',
  severity: 'error',
  summary: 'Texts must not have footnotes.',
  details: 'A page shows many texts, so the footnotes of one would be far away and have the numbers of another.',
  fixed: true,
  good: body('Moor the ship (at high tide).'),
  bad: body('Moor the ship.[^1]\n\n[^1]: At high tide.'),
  checkText({ text, tree, place }, _, report) {
    const expected = 'its text where it belongs, in parentheses';
    if (hasManyFootnotes(text)) report({ ...place(), message: 'thousands of footnotes', expected });
    if (!tree) return;
    visit(tree, 'footnoteDefinition', (node) => {
      report({
        ...place(node),
        message: `the footnote \`${node.identifier}\``,
        expected,
      });
    });
  },
};
