// A mistake does not hide others, neither in other files nor, where possible, in the same file.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EMPTY, findingsOf, load, spec, THING } from '../content.ts';

test('a wrong key hides nothing that is wrong in the others, and is reported once', () => {
  const lines = `deprecated: 140
replacement: zzz
parameters:
  - { name: a, type: strin, exmaple: x, description: A. }
  - { type: string, description: '<b>', example: x }
  - { name: c, type: integer, description: C., example: x }
related: [zzz, 5]
keyword: [a, b, c]
examples:
  - { title: T, call: { d: 1, c: x } }
  - { title: 5, call: { c: y } }`;
  assert.deepEqual(findingsOf(spec(lines).replace('keywords: [one, two, three]\n', '')), [
    "5:13 error `deprecated` is the number 140; expected true, or a string, in quotes: '140'",
    '6:14 error `replacement` refers to `zzz`, which has no spec; expected the name of a function, or of one listed in planned.txt',
    '8:22 error `a`: `strin` is neither a type nor a record; did you mean `string`?',
    '8:29 error unknown key `exmaple`; did you mean `example`?',
    '9:5 error missing key `name` in entry 2 of `parameters`; expected a string',
    '9:35 error raw HTML `<b>`; expected Markdown (write a bare < as `\\<`, or put it in backticks)',
    '10:57 error `c`: the example is the string `x`; expected an integer',
    "11:16 error entry 2 of `related` is the number 5; expected a string, in quotes: '5'",
    '12:1 error unknown key `keyword`; did you mean `keywords`?',
    '14:34 error `c` in the call is the string `x`; expected an integer',
    "15:14 error `title` is the number 5; expected a string, in quotes: '5'",
    '15:28 error `c` in the call is the string `y`; expected an integer',
  ]);
});

test('a call can list the values of a parameter whose `repeatable` is wrong', () => {
  const lines = `parameters: [{name: a, type: string, repeatable: hyphn, description: A., example: x}]
examples: [{title: T, call: {a: [x, y]}}]`;
  assert.deepEqual(findingsOf(spec(lines)), [
    '6:50 error `repeatable` is `hyphn`; expected one of hyphen, plain, repeat; did you mean `hyphen`?',
  ]);
});

test('settings with errors hide no errors in specs', () => {
  const texts = {
    [THING]: spec('acl: [lok]\nrelated: [zzz]', 'See <b>this</b>.'),
    'functions/elsewhere/a.md': spec('', 'Text.', 'Other.'),
  };
  const inSpecs = load(texts).findings;
  assert.equal(inSpecs.length, 4);
  const [wrong, ...others] = load({
    ...texts,
    'catalog.yaml': EMPTY['catalog.yaml']!.replace('title:', 'titel:'),
  }).findings;
  assert.match(wrong!, /catalog.yaml:1:1 error missing key `title`/);
  assert.deepEqual(others.slice(1), inSpecs);
  const broken = load({ ...texts, 'catalog.yaml': 'title: [', 'categories.yaml': 'x' }).findings;
  assert.equal(broken.length, 4);
  assert.match(broken.join('\n'), /zzz[\s\S]*raw HTML/);
});

test('a function with errors is still a function', () => {
  const { findings } = load({
    [THING]: spec('sumary: x'),
    'functions/things/other.md': spec('related: [get_thing]', '[x](/functions/get_thing/#returns)', 'Other.'),
  });
  assert.deepEqual(findings, [`content/${THING}:6:1 error unknown key \`sumary\`; did you mean \`summary\`?`]);
});
