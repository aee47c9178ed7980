import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { body } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

export const rawHtml: Rule = {
  id: 'raw-html',
  severity: 'error',
  summary: 'Texts must be Markdown without HTML.',
  details: 'Pages do not show HTML. Write a `<` as `\\<`, or put it in backticks.',
  fixed: true,
  good: body('The name is in \\<angle\\> brackets, or `<angle>` in code.'),
  bad: body('The name is <b>bold</b>.'),
  checkText({ tree, place }, _, report) {
    // The end of an element is not another problem.
    let isOpen = false;
    if (!tree) return;
    visit(tree, 'html', (node) => {
      if (!isOpen || !node.value.startsWith('</')) report({ ...place(node as Nodes), ...problem(node.value) });
      isOpen = true;
    });
  },
};

function problem(html: string) {
  const message = `raw HTML \`${html.split('\n')[0]!.slice(0, 40)}\``;
  return { message, expected: 'Markdown (write a bare < as `\\<`, or put it in backticks)' };
}
