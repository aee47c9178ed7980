import { files } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

/** Reported by the code that reads files. */
export const unknownFile: Rule = {
  id: 'unknown-file',
  severity: 'error',
  summary: 'A guide must name only drawings and data files that are in content/guides.',
  fixed: true,
  good: files({
    'guides/docks.md': '---\ntitle: Docks\nsummary: All docks.\n---\n![The docks](docks.svg)\n',
    'guides/docks.svg': '<svg viewBox="0 0 9 9"></svg>',
  }),
  bad: files({ 'guides/docks.md': '---\ntitle: Docks\nsummary: All docks.\n---\n![The docks](docks.svg)\n' }),
};
