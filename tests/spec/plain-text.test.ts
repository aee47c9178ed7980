// The words of Markdown without its markup, and the first sentence of a text.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstSentence } from '../../src/spec/first-sentence.ts';
import { readMarkdown } from '../../src/spec/markdown.ts';
import { plainText } from '../../src/spec/plain-text.ts';

test('paragraphs, list items and cells are joined with a space, and code blocks are left out', () => {
  const table = '| a | `b` |\n| - | - |\n| c *d* | [e](/x) |';
  const text = `## One\n\nTwo **three**\nfour.\n\n- five\n- six\n  1. seven\n\n${table}\n\n\`\`\`\ncode\n\`\`\`\n\n> eight`;
  assert.equal(plainText(readMarkdown(text)), 'One Two three four. five six seven a b c d e eight');
});

test('characters of Markdown inside code and words stay, and raw HTML does not', () => {
  const text = 'A `*` b_c_d 2\\*3 &amp; <b>x</b> https://x.example/_y_';
  assert.equal(plainText(readMarkdown(text)), 'A * b_c_d 2*3 & x https://x.example/_y_');
});

test('the first sentence keeps its markup and ends where a reader sees its end', () => {
  for (const [text, expected] of [
    ['One. Two.', 'One.'],
    ['Version 1.2 of `a.b. C` is\nnew. It is.', 'Version 1.2 of a.b. C is new.'],
    ['Is it **new. Yes**. No.', 'Is it new.'],
    ['One (see e.g. below). `two` follows.', 'One (see e.g. below).'],
    ['Only this', 'Only this'],
    ['One\n\nTwo.', 'One'],
    ['- a\n- b', ''],
    ['- a\n\nThen this. Not that.', 'Then this.'],
    ['', ''],
  ] as const)
    assert.equal(firstSentence(text).text, expected, text);
  assert.deepEqual(firstSentence('Calls **[`x`](/functions/x/ "The. Title") now. And** then.').pieces, [
    'Calls <strong>',
    {
      type: 'link',
      address: '/functions/x/',
      title: 'The. Title',
      content: [{ type: 'code', text: 'x' }],
    },
    ' now.</strong>',
  ]);
});
