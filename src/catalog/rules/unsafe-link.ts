import { visit } from 'unist-util-visit';
import { isSafeLink } from '../../spec/markdown.ts';
import { body } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

export const unsafeLink: Rule = {
  id: 'unsafe-link',
  severity: 'error',
  summary: 'A link must begin with `https:`, `http:`, `mailto:`, `/` or `#`.',
  details: '`//host` is refused too, because it leads to another host.',
  fixed: true,
  good: body('See [the harbor](https://harbor.example/).'),
  bad: body('See [the harbor](javascript:alert(1)).'),
  checkText({ tree, place }, _, report) {
    if (!tree) return;
    visit(tree, ['link', 'definition', 'image'], (node) => {
      if (!('url' in node) || isSafeLink(node.url)) return;
      const message = `a link to \`${node.url.slice(0, 60)}\``;
      const expected = /^https?:/i.test(node.url)
        ? '`https://` or `http://`, and a host after it'
        : 'an address that begins with `https:`, `http:`, `mailto:`, `/` or `#`';
      report({ ...place(node), message, expected });
    });
  },
};
