import { files } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

/** Reported by the code that reads files. */
export const drawing: Rule = {
  id: 'drawing',
  severity: 'error',
  summary: 'A drawing must be one SVG element with shapes and text.',
  fixed: true,
  good: files({ 'guides/dock.svg': '<svg viewBox="0 0 9 9"><rect width="9" height="9"/></svg>' }),
  bad: files({ 'guides/dock.svg': '<svg viewBox="0 0 9 9"><script>alert(1)</script></svg>' }),
};
