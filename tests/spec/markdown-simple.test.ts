// The shortcut for simple Markdown gives the same result as the parser.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentFiles } from '../../src/catalog/read/files.ts';
import { loadCatalog } from '../../src/catalog/read/load.ts';
import { eachField } from '../../src/spec/field.ts';
import { readMarkdown } from '../../src/spec/markdown.ts';
import { markdownToHtml, treeToHtml } from '../../src/spec/markdown-html.ts';
import { isSimple } from '../../src/spec/markdown-simple.ts';
import { noCache } from '../content.ts';
import fc from '../property.ts';

/** Compares the pieces of a text with those that the parser makes. */
function assertSame(text: string): void {
  assert.deepEqual(markdownToHtml(text), treeToHtml(readMarkdown(text)), JSON.stringify(text));
}

test('the shortcut gives the result of the parser for every simple text of a catalog', () => {
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
  for (const text of simple) assertSame(text);
});

test('the shortcut gives the result of the parser for random texts of Markdown characters', () => {
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
      assertSame(text);
    }),
    { numRuns: 20_000 },
  );
  assert.ok(simple > 500, `${simple} texts were simple`);
});
