import { longParagraph, MAX_PARAGRAPH_PARTS } from '../../spec/markdown-limits.ts';
import { body } from './engine/example.ts';
import type { Rule } from './engine/rule.ts';

export const longParagraphRule: Rule = {
  id: 'long-paragraph',
  severity: 'error',
  summary: `A paragraph, table or code block must not have more than ${MAX_PARAGRAPH_PARTS.toLocaleString('en-US')} lines, brackets, and runs of \`*\`, \`_\` or \`~\`.`,
  details: 'Markdown takes too long to parse beyond that. An empty line begins a new paragraph.',
  fixed: true,
  good: body('In the *north* harbor.'),
  bad: { ...body('*a'.repeat(MAX_PARAGRAPH_PARTS + 1)), text: `*a*a*a*a*a (and ${MAX_PARAGRAPH_PARTS - 4} more)` },
  checkText({ text, place }, _, report) {
    const long = longParagraph(text);
    if (!long) return;
    const before = text.slice(0, long.offset).split('\n');
    const start = { line: before.length, column: before.at(-1)!.length + 1, offset: long.offset };
    report({
      ...place({ type: 'text', value: '', position: { start, end: start } }),
      message: `a paragraph has ${long.parts} lines, brackets, and runs of \`*\`, \`_\` or \`~\``,
      expected: `at most ${MAX_PARAGRAPH_PARTS} between two empty lines`,
    });
  },
};
