import { EXAMPLE_FUNCTION, files, keys } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

/** Reported by the code that reads files. */
export const fileLength: Rule = {
  id: 'file-length',
  severity: 'error',
  summary: 'A file must not be longer than 200,000 characters.',
  details: 'Markdown takes too long to parse beyond that. Move fields that several functions share to a record.',
  fixed: true,
  good: keys(''),
  bad: files({ [EXAMPLE_FUNCTION]: `---\n${'#'.repeat(200_000)}` }, 'A file of 200,004 characters.'),
};
