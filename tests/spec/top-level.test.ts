// Places of top-level values, found without the parser: they must be those that the parser finds.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { splitFrontMatter } from '../../src/spec/frontmatter.ts';
import { locateTopLevel } from '../../src/spec/top-level.ts';
import { parseYaml } from '../../src/spec/yaml.ts';

const KEYS = ['summary', 'keywords', 'effect', 'since', 'parameters', 'title', 'nothing'];

/** Compares both places of each key; returns for how many the parser was not needed. */
function compare(yaml: string): number {
  const source = parseYaml('x', yaml);
  // No rule reports a path in a file without a value.
  if (source.value === undefined) return 0;
  const found = KEYS.map((key) => ({ key, range: locateTopLevel(yaml, key) })).filter(({ range }) => range);
  for (const { key, range } of found)
    assert.deepEqual(range, source.locate([key]), `${key} in ${JSON.stringify(yaml)}`);
  return found.length;
}

test('in the specs of a catalog, the place of a summary is found without the parser', () => {
  for (const name of fs.globSync('tests/fixtures/*/functions/*/*.md')) {
    const parts = splitFrontMatter(name, fs.readFileSync(name, 'utf8'));
    assert.ok('yaml' in parts);
    assert.ok(compare(parts.yaml) > 1, name);
    assert.ok(locateTopLevel(parts.yaml, 'summary'), name);
  }
});

test('every way to write a value has the place that the parser gives it, or is left to the parser', () => {
  const values = [
    'a b',
    'a b  ',
    'a # b',
    'a#b',
    "'a: b'",
    "'it''s' # b",
    '"a \\" b"',
    '"a"b',
    'a: b',
    'a:',
    'a\n  b',
    'a\n\n  b',
    '"a\n  b"',
    '>-\n  a\n  b',
    '|\n  a',
    '',
    '\n  a',
    '&x a',
    '*x',
    '!!str a',
    '[a, b]',
    '[a,\n  b]',
    '{ a: b }',
    '- a',
    '2',
    '12.50',
    '-1',
    '(a)',
    '\u00e9 b',
    '@a',
    '`a`',
    'null',
    '~',
  ];
  for (const value of values) {
    for (const before of [
      '',
      '\n',
      '# comment\n',
      'effect: read\n',
      'keywords:\n- a\n- b\n',
      '"summary": x\n',
      'summary: y\n',
    ])
      for (const after of ['', '\n', '\neffect: read\n', '\n# comment\n', '\n\nkeywords: [a]\n', '\n---\nsummary: x\n'])
        compare(`${before}summary: ${value}${after}`);
  }
});
