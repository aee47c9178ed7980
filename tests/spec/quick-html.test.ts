// One line of plain words goes a quick way to HTML, which must be the slow one's to the letter.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { contentFiles } from '../../src/catalog/read/files.ts';
import { loadCatalog } from '../../src/catalog/read/load.ts';
import { eachField } from '../../src/spec/field.ts';
import { isSimple, markdownToHtml, readMarkdown, treeToHtml, visit } from '../../src/spec/markdown.ts';
import { noCache } from '../content.ts';

/** The way that every text would go without the quick one. */
function slowHtml(text: string): string {
  const tree = readMarkdown(text);
  visit(tree, (node) => {
    if (node.type === 'text') node.value = node.value.replace(/(?<=[A-Za-z])'(?=[a-z ])/g, '’');
  });
  return treeToHtml(tree);
}

test('the quick way to HTML is the slow one, on every text of a catalog', () => {
  const { catalog } = loadCatalog(contentFiles('tests/fixtures/everything'), noCache());
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
  // Few kinds of pieces in one text, so that they meet in all combinations.
  const texts = fc
    .array(fc.constantFrom(...pieces), { minLength: 4, maxLength: 4 })
    .chain((few) => fc.array(fc.constantFrom(...few), { minLength: 1, maxLength: 7 }))
    .map((chosen) => `a${chosen.join('')}`);
  let simple = 0;
  fc.assert(
    fc.property(texts, (text) => {
      if (!isSimple(text)) return;
      simple += 1;
      assert.equal(markdownToHtml(text), slowHtml(text));
    }),
    { numRuns: 20_000 },
  );
  assert.ok(simple > 500, `${simple} texts were simple`);
});
