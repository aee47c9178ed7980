import { body } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

/** Reported by the code that reads files. */
export const unsafeLink: Rule = {
  id: 'unsafe-link',
  severity: 'error',
  summary: 'A link must begin with `https:`, `http:`, `mailto:`, `/` or `#`.',
  details: '`//host` is refused too, because it leads to another host.',
  fixed: true,
  good: body('See [the harbor](https://harbor.example/).'),
  bad: body('See [the harbor](javascript:alert(1)).'),
};
