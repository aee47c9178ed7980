import { compilePattern, isProblem } from '../model/path-pattern.ts';
import { files } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

const pattern = (from: string) => files({ 'redirects.yaml': `patterns:\n  - from: ${from}\n` });

export const redirectPattern: Rule = {
  id: 'redirect-pattern',
  severity: 'error',
  summary: 'A pattern of `redirects.yaml` must be well formed, and have either a placeholder or `to`.',
  details:
    '`*` matches part of a segment, `**` any path, `{function}`, `{guide}`, `{category}` or `{page}` a name or title; `[...]` is optional, and `(a|b)` are alternatives. A pattern can have three `*` or `**`. `?name=` at the end begins the pattern that a query parameter must match.',
  fixed: true,
  good: pattern("'/wiki/*/[API - ]{function}[.html]'"),
  bad: pattern("'/wiki/*/[API - {function}.html'"),
  checkContent({ label, redirects }, report) {
    const file = `${label}/redirects.yaml`;
    for (const [i, { from, to }] of redirects.patterns.entries()) {
      const compiled = compilePattern(from);
      if (isProblem(compiled)) {
        const { offset, message, expected } = compiled;
        const part = { text: from, start: offset, end: from.length };
        report({ file, path: ['patterns', i, 'from'], part, message, expected });
      } else if (compiled.placeholder === undefined && to === undefined) {
        const message = 'a pattern without a placeholder leads nowhere';
        report({
          file,
          path: ['patterns', i, 'from'],
          message,
          expected: 'a placeholder, like `{function}`, or the key `to`',
        });
      } else if (compiled.placeholder !== undefined && to !== undefined) {
        const message = `\`{${compiled.placeholder}}\` and \`to\` both say where the pattern leads`;
        report({ file, path: ['patterns', i, 'to'], message, expected: 'one of them' });
      }
    }
  },
};
