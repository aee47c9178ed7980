// YAML that is broken, and YAML that is right and means something else than its writer thinks.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { locateTopLevel } from '../../src/spec/top-level.ts';
import { parseYaml } from '../../src/spec/yaml.ts';
import { catalogOf, findingsOf, spec, THING } from '../content.ts';

function check(rows: [yaml: string, ...findings: string[]][]): void {
  for (const [yaml, ...findings] of rows) {
    const text = `---\n${yaml}\n---\nText.\n`;
    assert.deepEqual(findingsOf(text), findings, yaml);
  }
}

test('invalid YAML is reported with its place and what to do', () => {
  check([
    [
      'summary: a: b',
      '2:10 error a colon inside a value; expected the value in quotes, or on separate lines after `>-`',
    ],
    ['summary: "a', '2:10 error this double quote is not closed; expected a closing `"`'],
    ['summary: @a', '2:10 error a value begins with `@`; expected the value in quotes'],
    ['summary: `a`', '2:10 error a value begins with a backtick; expected the value in quotes'],
    ['\tsummary: a', '2:1 error a tab indents this line; expected spaces'],
    ['parameters:\n\t- name: a', '3:1 error a tab indents this line; expected spaces'],
    ['summary: [a', '2:10 error this list is not closed; expected a closing `]`'],
    [
      'related:\n - a\n  - b\n- c',
      '4:3 error this entry is indented by 2 spaces; expected 1 space, like the entry in line 3',
    ],
    ['summary: !odd x', '2:15 error a YAML tag, `!odd`; expected the value without the tag, or in quotes'],
    ['summary: !!binary aGk=', '2:19 error a YAML tag, `!!binary`; expected the value without the tag, or in quotes'],
  ]);
});

test('a duplicate key is reported with everything else', () => {
  assert.deepEqual(findingsOf(spec('summary: Again.\ncolor: x').replace('method: GET', 'method: get')), [
    '3:9 error `method` is `get`; expected one of GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS; did you mean `GET`?',
    '6:1 error duplicate key `summary`; expected each key once',
    ...findingsOf(spec('color: x')).map((line) => line.replace('6:1', '7:1')),
  ]);
});

test('a key is a duplicate of one that reads the same, not of an equal number', () => {
  const parameter = (values: string) =>
    spec(`parameters:\n  - { name: q, type: string, description: Q., values: { ${values} }, example: '1' }`);
  assert.deepEqual(findingsOf(parameter('1: One., 01: Another., 1.0: A third.')), []);
  assert.deepEqual(findingsOf(parameter("1: One., '1': Another.")), [
    "7:66 error duplicate key `'1'`; expected each key once",
  ]);
});

test('a comma in an unquoted text between brackets begins a key without a value', () => {
  const rest = (key: string) =>
    `error \`${key}\` has no value; expected a value, or quotes around the text before it if the comma is part of the text`;
  const text = '  - { name: q, type: string, description: How many, at most 50, or all., example: x }';
  assert.deepEqual(findingsOf(spec(`parameters:\n${text}`)), [`7:53 ${rest('at most 50')}`, `7:65 ${rest('or all.')}`]);
});

test('aliases are errors, and a bomb of them does not expand', () => {
  const alias = (name: string) =>
    `error \`*${name}\` repeats another part of the file; expected the value itself, written out`;
  check([
    ['summary: &a x\nsince: *a', `3:8 ${alias('a')}`],
    ['summary: *none', '2:10 error a value begins with `*`; expected the value in quotes'],
  ]);
  const bomb = ['a0: &a0 [x]', ...Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`)];
  const start = performance.now();
  const findings = findingsOf(`---\n${bomb.join('\n')}\n---\nText.\n`);
  assert.equal(findings.length, 60);
  assert.equal(findings[0], `3:10 ${alias('a0')}`);
  assert.ok(performance.now() - start < 1000);
});

test('`no`, `on` and dates are strings, and a number in place of a string is reported', () => {
  assert.deepEqual(findingsOf(field('no')), []);
  assert.equal(thing('no'), 'no');
  assert.equal(thing('on'), 'on');
  assert.equal(thing('2024-01-01'), '2024-01-01');
  assert.equal(thing("'017'"), '017');
  assert.deepEqual(findingsOf(field('1.10')), [
    '6:69 error `a`: the example is the number 1.1; expected a string, in quotes',
  ]);
  assert.deepEqual(findingsOf(field('017')), [
    '6:69 error `a`: the example is the number 17; expected a string, in quotes',
  ]);
  assert.deepEqual(findingsOf(field('true')), [
    '6:69 error `a`: the example is the boolean true; expected a string, in quotes',
  ]);
  assert.deepEqual(findingsOf(field('~')), ['6:69 error `a`: the example is null; expected a string']);
});

const field = (example: string) =>
  spec(`parameters: [{name: a, type: string, description: A text., example: ${example}}]`);
const thing = (example: string) =>
  catalogOf({ [THING]: field(example) }).byName.get('get_thing')!.parameters![0]!.examples[0];

test('keys of data keep their order and spelling', () => {
  const lines = `returns:
  - { name: a, type: string, description: A., values: { 1: On., 0: Off., 010: Ten., __proto__: Odd. }, example: '1' }
  - { name: b, type: '{string}', description: B., key: { example: x }, example: { 9: nine, 1: one, constructor: c } }`;
  const [a, b] = catalogOf({ [THING]: spec(lines) }).byName.get('get_thing')!.returns!;
  assert.deepEqual(
    a!.values!.map(({ value }) => value),
    ['1', '0', '010', '__proto__'],
  );
  assert.deepEqual(
    [...(b!.examples[0] as Map<string, string>)],
    [
      ['9', 'nine'],
      ['1', 'one'],
      ['constructor', 'c'],
    ],
  );
});

test('a value is located at its line and column', () => {
  const yaml = parseYaml('x.yaml', 'a:\n  - b: 1\n    c: [x, yy]\n');
  assert.deepEqual(yaml.locate(['a', 0, 'c', 1]), { line: 3, column: 12, endLine: 3, endColumn: 14 });
  assert.deepEqual(yaml.locate(['a', 0, 'c'], 'key'), { line: 3, column: 5, endLine: 3, endColumn: 6 });
  assert.deepEqual(yaml.locate(['a', 0, 'gone', 'x']), { line: 2, column: 5 });
});

test('files with thousands of keys, or of errors, take no quadratic time', () => {
  const keys = (key: (i: number) => string) => Array.from({ length: 14_000 }, (_, i) => ` ${key(i)}: b\n`).join('');
  const began = performance.now();
  assert.deepEqual(parseYaml('f', `x:\n${keys((i) => `a${i}`)}`).diagnostics, []);
  assert.equal(parseYaml('f', `x:\n${keys(() => 'a')}`).diagnostics.length, 13_999);
  parseYaml('f', `x: ${keys((i) => `[a${i}]`)}`);
  parseYaml('f', `x: ${'a\n'.repeat(90_000)}`);
  assert.notEqual(locateTopLevel(`x: a${' '.repeat(100_000)}b`, 'x'), undefined);
  assert.ok(performance.now() - began < 10_000);
});

test('a key that a mapping has twice is reported at its second place, at any depth', () => {
  const found = (yaml: string) =>
    parseYaml('f', yaml)
      .diagnostics.map((one) => `${'line' in one && one.line}:${'line' in one && one.column} ${one.message}`)
      .sort();
  assert.deepEqual(found('a: 1\nb: {c: 1, "c": 2}\na: 3\n'), ['2:11 duplicate key `"c"`', '3:1 duplicate key `a`']);
  assert.deepEqual(found('a:\n  - b: 1\n    b: 2\n  - b: 3\n'), ['3:5 duplicate key `b`']);
  assert.deepEqual(found('1.0: a\n1.00: b\n'), []);
});
