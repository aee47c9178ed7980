import { files } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

/** Reported by the code that reads files. */
export const picture: Rule = {
  id: 'picture',
  severity: 'error',
  summary: '`content/og.png` must be a PNG file.',
  details: 'Other sites and messengers do not show a picture of another format that is only named so.',
  fixed: true,
  good: {
    ...files({ 'og.png': '\x89PNG\r\n\x1a\n' }, 'A file content/og.png that is saved as PNG.'),
    encoding: 'latin1',
  },
  bad: files({ 'og.png': '<svg/>' }, 'An SVG file that is renamed to content/og.png.'),
};
