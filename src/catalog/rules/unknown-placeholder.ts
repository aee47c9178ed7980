import { visit } from 'unist-util-visit';
import { closestMatch } from '../../text/suggest.ts';
import { PLACEHOLDERS } from '../model/guide.ts';
import { files } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

const known: readonly string[] = PLACEHOLDERS;
const guide = (text: string) =>
  files({ 'guides/access.md': `---\ntitle: Access\nsummary: Who can do what.\n---\n${text}\n` });

export const unknownPlaceholder: Rule = {
  id: 'unknown-placeholder',
  severity: 'error',
  summary: 'A paragraph of a guide that is only `{name}` must be a known placeholder.',
  good: guide('{privileges}'),
  bad: guide('{privilege}'),
  checkText({ tree, place, isGuide }, _, report) {
    if (!tree || !isGuide) return;
    visit(tree, 'paragraph', ({ children: [only, ...others] }) => {
      const name = only?.type === 'text' && others.length === 0 ? /^\s*\{(\w+)\}\s*$/.exec(only.value)?.[1] : undefined;
      if (name === undefined || known.includes(name)) return;
      const suggestion = closestMatch(name, known);
      report({
        ...place(only),
        message: `unknown placeholder \`{${name}}\``,
        ...(suggestion
          ? { suggestion: `{${suggestion}}` }
          : { expected: PLACEHOLDERS.map((one) => `\`{${one}}\``).join(', ') }),
      });
    });
  },
};
