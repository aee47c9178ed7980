// Unknown, missing and wrong keys of a spec: one finding for each, at its place, with what was expected.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingsOf, spec } from '../content.ts';

const KEYS =
  'summary, since, method, effect, group, role, restarts, background, undo, request, path, without, acl, interface, deprecated, removed, replacement, formerly, parameters, oneOf, anyOf, returns, metadata, failures, examples, variants, related, keywords';
const FIELD_KEYS =
  'name, type, section, description, values, otherValues, default, example, examples, format, since, deprecated, formerly, secret, pattern, key, when';

/** Checks the findings of a spec with these lines in its front matter; the first of them is line 6. */
function check(rows: [lines: string, ...findings: string[]][]): void {
  for (const [lines, ...findings] of rows) assert.deepEqual(findingsOf(spec(lines)), findings, lines);
}

test('a spec that is right has no findings', () => {
  check([[''], ["since: '1.10'"], ['deprecated: true'], ["removed: '2'"], ['acl: [look]'], ['background: true']]);
});

test('an unknown key suggests the closest one or lists all', () => {
  check([
    ['sumary: x', '6:1 error unknown key `sumary`; did you mean `summary`?'],
    ['colour: x', `6:1 error unknown key \`colour\`; expected one of ${KEYS}`],
    ['parameters: [{name: a, exmaple: b}]', '6:24 error unknown key `exmaple`; did you mean `example`?'],
    [
      'returns: [{name: a, type: string, required: true}]',
      `6:35 error unknown key \`required\`; expected one of ${FIELD_KEYS}, fields`,
    ],
    [
      'returns: [{name: a, type: object, fields: [{name: b, typ: string}]}]',
      '6:54 error unknown key `typ`; did you mean `type`?',
    ],
    [
      'returns: [{name: a, type: "{string}", key: {exmple: x}}]',
      '6:45 error unknown key `exmple`; did you mean `example`?',
    ],
    ['examples: [{title: x, call: {}, answr: {}}]', '6:33 error unknown key `answr`; did you mean `answer`?'],
    ['__proto__: {}', `6:1 error unknown key \`__proto__\`; expected one of ${KEYS}`],
    ['constructor: x', `6:1 error unknown key \`constructor\`; expected one of ${KEYS}`],
  ]);
});

test('reports a missing key at the entry that lacks it', () => {
  check([
    ['parameters:\n  - type: string', '7:5 error missing key `name` in entry 1 of `parameters`; expected a string'],
    ['examples:\n  - title: x', '7:5 error missing key `call` in entry 1 of `examples`; expected a mapping'],
    [
      'variants:\n  - {slug: a, title: A, call: {}}',
      '7:5 error missing key `description` in entry 1 of `variants`; expected a string',
    ],
  ]);
  assert.deepEqual(findingsOf('---\nkeywords: [one, two, three]\n---\nText.\n'), [
    '2:1 error missing key `summary`; expected a string',
    '2:1 error missing key `effect`; expected one of read, change, delete, destroy',
    '2:1 error missing key `method`; expected GET, POST or another HTTP method (only a removed function may lack it)',
  ]);
  assert.deepEqual(
    findingsOf("---\nsummary: Gone.\neffect: read\nkeywords: [a, b, c]\nremoved: '2'\n---\nText.\n"),
    [],
  );
});

test('wrong types', () => {
  check([
    ['since: 1.10', "6:8 error `since` is the number 1.10; expected a string, in quotes: '1.10'"],
    ['since: 017', "6:8 error `since` is the number 017; expected a string, in quotes: '017'"],
    ['since: [1]', '6:8 error `since` is a list; expected a string'],
    ['since:', '6:7 error `since` is empty; expected a string'],
    ['deprecated: 1.10', "6:13 error `deprecated` is the number 1.10; expected true, or a string, in quotes: '1.10'"],
    ['deprecated: false', '6:13 error `deprecated` is `false`; expected true, or a string'],
    ['path: "a\\nb"', '6:7 error `path` is `a b`; expected a path without spaces and line breaks'],
    ['path: a b', '6:7 error `path` is `a b`; expected a path without spaces and line breaks'],
    ['group: ""', '6:8 error `group` is empty; expected a string that is not empty, or no such key'],
    ['related: get_it', '6:10 error `related` is `get_it`; expected a list'],
    ['restarts: [web, 5]', "6:17 error entry 2 of `restarts` is the number 5; expected a string, in quotes: '5'"],
    [
      'oneOf: [a, b]',
      '6:9 error entry 1 of `oneOf` is `a`; expected a list',
      '6:12 error entry 2 of `oneOf` is `b`; expected a list',
    ],
    ['oneOf: [[a]]', '6:9 error entry 1 of `oneOf` has 1 entry; expected at least 2'],
    ['oneOf: []', '6:8 error `oneOf` has no entries; expected at least one entry, or no such key'],
    ['anyOf: [[]]', '6:9 error entry 1 of `anyOf` has no entries; expected at least 2'],
    ['anyOf: {a: b}', '6:8 error `anyOf` is a mapping; expected a list'],
    ['anyOf: [[a, 5]]', "6:13 error entry 2 of entry 1 of `anyOf` is the number 5; expected a string, in quotes: '5'"],
    ['failures: []', '6:11 error `failures` has no entries; expected at least one entry, or no such key'],
    [
      'failures: It failed.',
      '6:11 error `failures` is `It failed.`; expected a list, in which each entry begins with `- reason:`',
    ],
    ['failures: [{when: Never.}]', '6:12 error missing key `reason` in entry 1 of `failures`; expected a string'],
    ['failures: [{reason: ""}]', '6:21 error `reason` is empty; expected a string that is not empty, or no such key'],
    ['formerly: old_thing', '6:11 error `formerly` is `old_thing`; expected a list'],
    ['acl: []', '6:6 error `acl` has no entries; expected at least one entry, or no such key'],
    [
      'parameters: {a: b}',
      '6:13 error `parameters` is a mapping; expected a list, in which each entry begins with `- name:`',
    ],
    ['parameters: [x]', '6:14 error entry 1 of `parameters` is `x`; expected a mapping'],
    ['parameters: [{name: 5}]', "6:21 error `name` is the number 5; expected a string, in quotes: '5'"],
    [
      'parameters: [{name: a, required: "true"}]',
      '6:34 error `required` is the string `true`; expected true or false, without quotes',
    ],
    ['parameters: [{name: a, values: [x, y]}]', '6:32 error `values` is a list; expected a mapping'],
    ['parameters: [{name: a, when: [b]}]', '6:30 error `when` is a list; expected a mapping'],
    ['parameters: [{name: a, when: {b: 1}}]', '6:34 error `b` is `1`; expected a list'],
    [
      'returns: [{name: a, key: x}]',
      '6:26 error `key` is `x`; expected a mapping, or a list, in which each entry begins with `- description:`',
    ],
    [
      'returns: [{name: a, fields: []}]',
      '6:29 error `fields` has no entries; expected at least one entry, or no such key',
    ],
    ['examples: [{title: x, call: [a]}]', '6:29 error `call` is a list; expected a mapping'],
    ['examples: [{title: x, call: }]', '6:29 error `call` is empty; expected a mapping'],
  ]);
  assert.deepEqual(findingsOf('---\n- a\n---\nText.\n'), ['2:1 error the front matter is a list; expected a mapping']);
  assert.deepEqual(findingsOf('---\njust words\n---\nText.\n'), [
    '2:1 error the front matter is `just words`; expected a mapping',
  ]);
});

test('reports values that are not among the possible ones', () => {
  check([
    ['request: jsn', '6:10 error `request` is `jsn`; expected one of json, form, multipart; did you mean `json`?'],
    [
      'parameters: [{name: a, format: unixtime}]',
      '6:32 error `format` is `unixtime`; expected one of unix-time, json, html, pem, base64, file; did you mean `unix-time`?',
    ],
    [
      'parameters: [{name: a, repeatable: hyphn}]',
      '6:36 error `repeatable` is `hyphn`; expected one of hyphen, plain, repeat; did you mean `hyphen`?',
    ],
    [
      'parameters: [{name: a, repeatable: {style: hyphn, first: 1}}]',
      '6:44 error `style` is `hyphn`; expected hyphen; did you mean `hyphen`?',
      '6:58 error `first` is `1`; expected 0',
    ],
    [
      'parameters: [{name: a, repeatable: {style: hyphen}}]',
      '6:36 error missing key `first` in `repeatable`; expected 0',
    ],
    [
      'parameters: [{name: a, repeatable: {style: hyphen, frist: 0}}]',
      '6:36 error missing key `first` in `repeatable`; expected 0',
      '6:52 error unknown key `frist`; did you mean `first`?',
    ],
    [
      'parameters: [{name: a, repeatable: {style: hyphen, first: "0"}}]',
      '6:59 error `first` is the string `0`; expected 0, without quotes',
    ],
    [
      'parameters: [{name: a, repeatable: [hyphen]}]',
      '6:36 error `repeatable` is a list; expected one of hyphen, plain, repeat, or a mapping',
    ],
    ['parameters: [{name: a, in: cookie}]', '6:28 error `in` is `cookie`; expected one of query, path, header, body'],
    ['since: no', "6:8 error `since` is `no`; expected a version, in quotes: '1.10'"],
    ['removed: off', "6:10 error `removed` is `off`; expected true, or a version, in quotes: '1.10'"],
    [
      'variants: [{slug: A b, title: x, description: y, call: {}}]',
      '6:19 error `slug` is `A b`; expected lowercase letters, digits and hyphens',
    ],
  ]);
  assert.deepEqual(findingsOf('---\nsummary: x.\nmethod: get\neffect: reads\nkeywords: [a, b, c]\n---\nText.\n'), [
    '3:9 error `method` is `get`; expected one of GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS; did you mean `GET`?',
    '4:9 error `effect` is `reads`; expected one of read, change, delete, destroy; did you mean `read`?',
  ]);
});

test('reports all errors of a file at once, in order', () => {
  const text = spec('sumary: x\nsince: 2\nreturns: [{name: a, description: "<b>"}]', 'Text <i>x</i>.');
  assert.deepEqual(findingsOf(text), [
    '6:1 error unknown key `sumary`; did you mean `summary`?',
    "7:8 error `since` is the number 2; expected a string, in quotes: '2'",
    '8:11 error `a`: no type; expected `type: string` or another type',
    '8:35 error raw HTML `<b>`; expected Markdown (write a bare < as `\\<`, or put it in backticks)',
    '10:6 error raw HTML `<i>`; expected Markdown (write a bare < as `\\<`, or put it in backticks)',
  ]);
});
