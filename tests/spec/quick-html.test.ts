// One line of plain words goes a quick way to HTML, which must be the slow one's to the letter.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentFiles } from '../../src/catalog/read/files.ts';
import { loadCatalog } from '../../src/catalog/read/load.ts';
import { eachField } from '../../src/spec/field.ts';
import { isSimple, markdownToHtml, readMarkdown, treeToHtml, visit } from '../../src/spec/markdown.ts';
import { noCache } from '../content.ts';
import { randomFrom } from '../random.ts';

/** The way that every text would go without the quick one. */
function slowHtml(text: string): string {
  const tree = readMarkdown(text);
  visit(tree, (node) => {
    if (node.type === 'text') node.value = node.value.replace(/(?<=[A-Za-z])'(?=[a-z ])/g, '’');
  });
  return treeToHtml(tree);
}

test('the quick way to HTML is the slow one, on every text of the content', () => {
  const { catalog } = loadCatalog(contentFiles('content'), noCache());
  const texts = new Set<string>();
  for (const { summary, parameters, returns, metadata } of catalog!.functions) {
    texts.add(summary);
    eachField([...(parameters ?? []), ...(returns ?? []), ...metadata], (field) => {
      texts.add(field.description);
      for (const { meaning } of field.values ?? []) texts.add(meaning);
    });
  }
  const simple = [...texts].filter(isSimple);
  assert.ok(simple.length > texts.size / 2, 'most texts are simple');
  for (const text of simple) assert.equal(markdownToHtml(text), slowHtml(text), text);
});

test('the quick way to HTML is the slow one, on texts that are out to differ', () => {
  const pieces = [
    'a',
    'Is',
    ' ',
    ' ',
    "'",
    '`',
    '`',
    '_',
    '*',
    '-',
    '1.',
    '=',
    '#',
    ':',
    '.',
    '/',
    'www.',
    '@',
    '~',
    '|',
    '\\',
    '&',
    '<',
    '\n',
    '(',
    ')',
    '%',
    'e.g',
    'http',
    'x_y',
    '"',
    ';',
    '?',
  ];
  const random = randomFrom(7);
  let simple = 0;
  for (let i = 0; i < 20_000; i += 1) {
    // Few kinds of pieces in one text, so that they meet in all ways.
    const few = Array.from({ length: 4 }, () => random.pick(pieces));
    const text = `a${Array.from({ length: 1 + random.below(7) }, () => random.pick(few)).join('')}`;
    if (!isSimple(text)) continue;
    simple += 1;
    assert.equal(markdownToHtml(text), slowHtml(text), JSON.stringify(text));
  }
  assert.ok(simple > 500, `${simple} texts were simple`);
});
