import { visit } from 'unist-util-visit';
import { body } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

export const linkTitle: Rule = {
  id: 'link-title',
  severity: 'error',
  summary: 'The title of a link or an image must not contain `<`.',
  details: 'A title is plain text, so HTML in it is a mistake or an attack.',
  good: body('See [the harbor](https://harbor.example/ "The harbor").'),
  bad: body('See [the harbor](https://harbor.example/ "<b>The harbor</b>").'),
  checkText({ tree, place }, _, report) {
    if (!tree) return;
    visit(tree, ['link', 'definition', 'image'], (node) => {
      if (!('title' in node) || !node.title?.includes('<')) return;
      report({ ...place(node), message: 'the title of a link contains `<`', expected: 'plain text' });
    });
  },
};
