// Mistakes in YAML that authors make: one error for each, at the place of the mistake, with what to write instead.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diagnosticText } from '../../src/spec/diagnostic.ts';
import { parseYaml } from '../../src/spec/yaml.ts';

/** What is wrong with YAML, each with its line and column and its rule. */
function errorsIn(yaml: string): string[] {
  return parseYaml('x.yaml', yaml).diagnostics.map((one) => {
    assert.ok('line' in one);
    return `${one.line}:${one.column} ${diagnosticText(one)} (${one.ruleId})`;
  });
}

function check(rows: [yaml: string, ...errors: string[]][]): void {
  for (const [yaml, ...errors] of rows) assert.deepEqual(errorsIn(yaml), errors, yaml);
}

test('a key or an entry that is not aligned', () => {
  check([
    [
      'parameters:\n  - name: id\n   type: string\n    description: The ship.\n    example: s1',
      '3:4 `type` is indented by 3 spaces; expected 4 spaces, like `name` in line 2 (yaml-indent)',
    ],
    [
      'parameters:\n  - name: id\n    required: true\n     description: The ship.\n    example: s1',
      '4:6 `description` is indented by 5 spaces; expected 4 spaces, like `required` in line 3 (yaml-indent)',
    ],
    [
      'parameters:\n  - name: id\n    type: string\n   - name: berth\n    type: string',
      '4:4 this entry is indented by 3 spaces; expected 4 spaces, like `type` in line 3 (yaml-indent)',
    ],
    [
      'related:\n  - a\n   - b\n  - c',
      '2:5 an entry that is indented deeper than the one before it, so that it continues its text; expected the same indentation for all entries (yaml-indent)',
    ],
    [
      'values:\n  1: On.\n   0: Off.\ntype: string',
      '3:4 `0` is indented by 3 spaces; expected 2 spaces, like `1` in line 2 (yaml-indent)',
    ],
    [
      'returns:\n  - name: x\n    description: >-\n      A text: with a colon\n\n      # and more\n     type: string\n    example: y',
      '7:6 `type` is indented by 5 spaces; expected 4 spaces, like `description` in line 3 (yaml-indent)',
    ],
    [
      ' summary: a\nmethod: GET',
      '1:2 `summary` is indented by 1 space; expected 0 spaces, like `method` in line 2 (yaml-indent)',
    ],
    [
      'acl: [\n  a,\n b ]\nwhen: { a: [b],\n  "c": "d\n  e" }\nrole: x\n path: y',
      '8:2 `path` is indented by 1 space; expected 0 spaces, like `role` in line 7 (yaml-indent)',
    ],
  ]);
});

test('a tab is one error in each line that it indents', () => {
  const tab = 'a tab indents this line; expected spaces (yaml-indent)';
  check([['parameters:\n\t- name: id\n\t  type: string\n    example: x\n', `2:1 ${tab}`, `3:1 ${tab}`]]);
});

test('a value that must be in quotes', () => {
  const first = (name: string) => `a value begins with ${name}; expected the value in quotes (yaml-quotes)`;
  const colon = 'a colon inside a value; expected the value in quotes, or on separate lines after `>-` (yaml-quotes)';
  check([
    ['summary: *How* many', `1:10 ${first('`*`')}`],
    ['summary: *How', `1:10 ${first('`*`')}`],
    ['summary: `a` b', `1:10 ${first('a backtick')}`],
    ['summary: {a} b', `1:10 ${first('`{`')}`],
    ['summary: [x](/y/) z', `1:10 ${first('`[`')}`],
    ['summary: %a', `1:10 ${first('`%`')}`],
    ['summary: > a', `1:10 ${first('`>`')}`],
    ['summary: - a', `1:10 ${first('`-`')}`],
    ['summary: & a', `1:10 ${first('`&`')}`],
    ['summary: a: b\nx: y\nz: c: d', `1:10 ${colon}`, `3:4 ${colon}`],
    [
      'summary: “a: b”',
      '1:10 curly quotes, which YAML does not know; expected straight quotes, `"` or `\'` (yaml-quotes)',
    ],
    [
      'summary: "say "hi" now"',
      '1:10 text after the closing quote; expected `\\"` for a quote inside the value (yaml-quotes)',
    ],
    [
      "summary: 'don't'",
      "1:10 text after the closing quote; expected `''` for an apostrophe inside the value (yaml-quotes)",
    ],
  ]);
});

test('a value between brackets that must be in quotes, where it begins', () => {
  const bracket = (character: string) =>
    `a value contains \`${character}\`, which begins a list or mapping here; expected the value in quotes (yaml-quotes)`;
  const colon = 'a colon inside a value; expected the value in quotes, or on separate lines after `>-` (yaml-quotes)';
  check([
    ['returns:\n  - { name: tags, type: string[], description: Tags. }', `2:25 ${bracket('[')}`],
    ['about: { title: About, text: See [x](/y/). }\nb: c', `1:30 ${bracket('[')}`],
    ['- { path: a/{id}, in: path }', `1:11 ${bracket('{')}`],
    ['type: [integer, string[], number]', `1:17 ${bracket('[')}`],
    ['- { name: x,\n    description: How many: at most 50. }', `2:18 ${colon}`],
    ['- { name: x, description: How many: at most 50., example: 1 }', `1:27 ${colon}`],
    [
      '- { name: "x" [y], type: string }',
      '1:11 text after the closing quote; expected `\\"` for a quote inside the value (yaml-quotes)',
    ],
  ]);
});

test('a quote or bracket that is not closed, where it begins', () => {
  check([
    ['a: b\nsummary: "x\nmethod: GET', '2:10 this double quote is not closed; expected a closing `"` (yaml-quotes)'],
    ["summary: 'x\nmethod: GET", "1:10 this single quote is not closed; expected a closing `'` (yaml-quotes)"],
    ['related: [a, b\nkeywords: [x]', '1:10 this list is not closed; expected a closing `]` (yaml-syntax)'],
    [
      'returns:\n  - { name: a\n  - { name: b }',
      '2:5 this mapping is not closed; expected a closing `}` (yaml-syntax)',
    ],
    ['a: b\n}\nc: d', '2:1 a closing `}` without an opening one (yaml-syntax)'],
  ]);
});

test('a missing space, a missing colon, and other forms of no YAML', () => {
  check([
    [
      '- name: id\n  type:integer\n  example: 1',
      '2:3 no space after the colon of `type`; expected `type: integer` (yaml-syntax)',
    ],
    [
      'parameters:\n  -name: id\n   type: x',
      '2:3 no space after the hyphen of an entry; expected `- name:` (yaml-syntax)',
    ],
    ['summary a\nmethod: x', '1:1 a line without a colon; expected `key: value` (yaml-syntax)'],
    ['values:\n  1: One.\n  0 Off.\nx: y', '3:3 a line without a colon; expected `key: value` (yaml-syntax)'],
    ['a: b\n- c', '2:1 an entry of a list between the keys of a mapping (yaml-syntax)'],
    ['a: b\n---\nc: d', '2:1 a second YAML document begins here; expected only one (yaml-syntax)'],
    ['['.repeat(20_000), '1:1 the YAML is nested too deeply (yaml-syntax)'],
  ]);
});

test('a duplicate key is named, whatever else is wrong', () => {
  check([
    [
      'a: b\n"x": d\na: e\nc: f: g',
      '3:1 duplicate key `a`; expected each key once (duplicate-key)',
      '4:4 a colon inside a value; expected the value in quotes, or on separate lines after `>-` (yaml-quotes)',
    ],
  ]);
});

test('characters that are invisible, control or half, written as escape sequences', () => {
  check([
    [
      'x: "a\\0b"',
      '1:4 the control character U+0000; expected only characters that a page can show (control-character)',
    ],
    [
      'x:\n- "\\x9b"',
      '2:3 the control character U+009B; expected only characters that a page can show (control-character)',
    ],
    ['x: "\\t\\n\\r"'],
    [
      'x: "a\\u200bb"',
      '1:4 an invisible character, U+200B; expected only visible characters, so that what is copied is what is seen (invisible-character)',
    ],
    [
      'x: "\\uD83D"',
      '1:4 half of a surrogate pair, which is not a character; expected the whole character, or `\\U` with its code point (lone-surrogate)',
    ],
    ['x: "\\uD83D\\uDEA2"'],
  ]);
});

test('a list or mapping in brackets that is not closed, at the top of a file', () => {
  check([
    ['{"title": "x"', '1:1 this mapping is not closed; expected a closing `}` (yaml-syntax)'],
    ['\n{a: 1', '2:1 this mapping is not closed; expected a closing `}` (yaml-syntax)'],
    ['[a, [b]', '1:1 this list is not closed; expected a closing `]` (yaml-syntax)'],
  ]);
});

test('valid YAML has no errors', () => {
  check([
    [
      'a:\n- b\n- c: d\n  e: f\n-   g: h\n    i: |\n      j: k\n     \n      l\n    m: "n\n      o: p"\nq: [r,\n s]\nt:\n  u: v w\n    x y',
    ],
    ['description: It is 10:30, or C:\\a, see https://x.example/'],
  ]);
});
