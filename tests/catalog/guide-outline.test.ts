// The sections of a guide, as the list of guides shows them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guideOutline } from '../../src/catalog/model/guide-outline.ts';

test('each section has the paragraph right below its heading', () => {
  const body = [
    'Before.',
    '## First\n\nOne. Two.\n\nThree.',
    '### Inside\n\nNot listed.',
    '## A table first\n\n| a |\n| - |\n\nLater.',
    '> ## Quoted\n>\n> Inside a quotation.',
    '## First\n\nAgain.',
    '## Empty',
  ].join('\n\n');
  assert.deepEqual(guideOutline(body), [
    { anchor: 'first', title: 'First', text: 'One. Two.' },
    { anchor: 'a-table-first', title: 'A table first', text: '' },
    { anchor: 'quoted', title: 'Quoted', text: 'Inside a quotation.' },
    { anchor: 'first-2', title: 'First', text: 'Again.' },
    { anchor: 'empty', title: 'Empty', text: '' },
  ]);
  assert.deepEqual(guideOutline(''), []);
});

test('a drawing or a placeholder below a heading has no words', () => {
  assert.equal(guideOutline('## A\n\n![alt](a.svg)')[0]!.text, '');
  assert.equal(guideOutline('## A\n\n{privileges}\n\nB.')[0]!.text, '');
});

test('a section can begin with a drawing, a subheading or a list, and its words are below that', () => {
  assert.equal(guideOutline('## A\n\n![alt](a.svg)\n\nB.')[0]!.text, 'B.');
  assert.equal(guideOutline('## A\n\n### C\n\nB.')[0]!.text, 'B.');
  assert.equal(guideOutline('## A\n\n- B.\n- D.')[0]!.text, 'B.');
});

test('a section that begins with code, a table or an introduction of these has no text', () => {
  assert.equal(guideOutline('## A\n\n```\ncode\n```\n\nB.')[0]!.text, '');
  assert.equal(guideOutline('## A\n\n| a |\n| - |\n\nB.')[0]!.text, '');
  assert.equal(guideOutline('## A\n\nThe call returns:\n\n```\ncode\n```')[0]!.text, '');
  assert.equal(guideOutline('## A\n\nB. The call returns:\n\n```\ncode\n```')[0]!.text, 'B. The call returns:');
  assert.equal(guideOutline('## A\n\n## B\n\nC.')[0]!.text, '');
});
