// References from a spec to other content, and missing keys at its top level.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingsOf, load, spec, THING, withEffect } from '../content.ts';

function check(rows: [lines: string, ...findings: string[]][]): void {
  for (const [lines, ...findings] of rows) assert.deepEqual(findingsOf(spec(lines)), findings, lines);
}

test('reports functions without a spec', () => {
  const none = (key: string) =>
    `error \`${key}\` refers to \`zzz\`, which has no spec; expected the name of a function, or of one listed in planned.txt`;
  check([
    ['related: [zzz]', `6:11 ${none('related')}`],
    ['replacement: zzz', `6:14 ${none('replacement')}`],
    ['background: zzz', `6:13 ${none('background')}`],
    ['related: [get_thin]', '6:11 error `related` refers to `get_thin`, which has no spec; did you mean `get_thing`?'],
    ['related: [get_thing]', '6:11 error `related` refers to the function itself; expected another function'],
  ]);
  assert.deepEqual(findingsOf(spec('related: [zzz]'), { 'planned.txt': 'zzz # soon\n' }), [
    '6:11 warning `zzz` is planned and has no spec yet',
  ]);
});

test('reports curly quotes around a short string, and leaves those in texts', () => {
  check([
    ['role: “Mail”', "6:7 error `role` is in curly quotes; expected straight quotes: 'Mail'"],
    ['interface: ‘Mail’', "6:12 error `interface` is in curly quotes; expected straight quotes: 'Mail'"],
    ['restarts: [“mail”]', "6:12 error entry 1 of `restarts` is in curly quotes; expected straight quotes: 'mail'"],
    ['background: “get_thing”', "6:13 error `background` is in curly quotes; expected straight quotes: 'get_thing'"],
    ['role: The “Mail” role'],
    ['failures: [{ reason: “Mail” }]'],
  ]);
});

test('reports an `undo` that cannot be true', () => {
  const others = {
    'functions/things/free_thing.md': withEffect('change', spec('', 'Frees it.', 'Free the thing.')),
    'functions/things/list_things.md': spec('', 'Lists them.', 'List the things.'),
  };
  const undo = (effect: string, name: string) => findingsOf(withEffect(effect, spec(`undo: ${name}`)), others);
  for (const effect of ['change', 'delete']) assert.deepEqual(undo(effect, 'free_thing'), []);
  assert.deepEqual(undo('change', 'get_thin'), [
    '6:7 error `undo` refers to `get_thin`, which has no spec; did you mean `get_thing`?',
  ]);
  assert.deepEqual(undo('change', 'get_thing'), [
    '6:7 error `undo` refers to the function itself; expected another function',
  ]);
  assert.deepEqual(undo('read', 'free_thing'), [
    '6:7 error a function that only reads has nothing to undo; expected no `undo`',
  ]);
  assert.deepEqual(undo('destroy', 'free_thing'), [
    '6:7 error what a function destroys cannot be restored; expected no `undo`',
  ]);
  assert.deepEqual(undo('change', 'list_things'), [
    '6:7 error `undo` names `list_things`, which only reads; expected a function that takes the effect back',
  ]);
});

test('a function whose file has errors is not reported as unknown', () => {
  const texts = {
    [THING]: spec('related: [set_thing, set_thing]', 'See [it](/functions/set_thing/).'),
    'functions/things/set_thing.md': 'nothing',
  };
  assert.deepEqual(load(texts).findings, [
    'content/functions/things/get_thing.md:6:22 warning `related` lists `set_thing` twice; expected each name once',
    'content/functions/things/set_thing.md:1:1 error the file does not begin with `---`; expected YAML front matter between two lines of `---`',
  ]);
});

test('reports groups, privileges and call formats that the settings do not have', () => {
  check([
    [
      'group: basi',
      '6:8 warning the group `basi` is not in any section of its category in categories.yaml; did you mean `basic`?',
    ],
    ['acl: [lok]', '6:7 error `lok` is not a privilege in catalog.yaml; did you mean `look`?'],
    [
      'acl: [look, admin]',
      '6:13 error `admin` is not a privilege in catalog.yaml; expected one of the keys of `privileges` there',
    ],
    ['without: [plan]', '6:11 error `plan` is not a call format in catalog.yaml; did you mean `plain`?'],
    [
      'request: json',
      '6:10 error a GET request with a `json` body; expected `method: POST`, or no `request`',
      '6:10 warning no call format in catalog.yaml has a `json` template, so the page cannot show a call; expected a `json` template in one of `calls`',
    ],
  ]);
});

test('reports variants with the same address', () => {
  const variant = '{slug: a, title: A, description: A., call: {x: 1}}';
  check([[`variants: [${variant}, ${variant}]`, '6:71 error duplicate variant `a`; expected each slug once']]);
});

test('summaries and keywords', () => {
  const long = `${'Word '.repeat(24)}end.`;
  assert.deepEqual(findingsOf(spec('', 'Text.', long)), [
    '2:10 warning the summary has 124 characters; expected at most 100',
  ]);
  assert.deepEqual(findingsOf(spec('', 'Text.', 'Show it')), [
    '2:10 warning the summary does not end with a period; expected one sentence',
  ]);
  const phrases = 'expected at least 3 phrases that people search for if they do not know the name';
  assert.deepEqual(findingsOf(spec().replace('[one, two, three]', '[one]')), [`5:11 warning 1 keyword; ${phrases}`]);
  assert.deepEqual(findingsOf(spec().replace('keywords: [one, two, three]\n', '')), [
    `2:1 warning no keywords; ${phrases}`,
  ]);
});

test('names and folders of files', () => {
  const here = 'content/functions';
  const findings = load({
    'functions/thing/a.md': spec(),
    'functions/elsewhere/c.md': spec('', 'Text.', 'Other.'),
    'functions/b.md': spec(),
    'functions/things/A.md': spec('', 'Text.', 'More.'),
    'functions/things/a b.md': spec(),
    'functions/things/README.txt': 'no spec',
    'functions/things/deep/d.md': spec(),
    [`functions/things/${'z'.repeat(201)}.md`]: spec('', 'Shows z.', 'Show z.'),
  }).findings;
  assert.deepEqual(findings, [
    `${here}/b.md:1:1 error the spec is not in the folder of a category; expected \`functions/<category>/<name>.md\``,
    `${here}/elsewhere/c.md:1:1 error the folder \`elsewhere\` is not a category in categories.yaml; expected an entry for it in categories.yaml, or one of the folders things`,
    `${here}/thing/a.md:1:1 error the folder \`thing\` is not a category in categories.yaml; did you mean \`things\`?`,
    `${here}/thing/a.md:1:1 error the name \`a\` is also that of ${here}/things/A.md; expected each name once, ignoring upper and lower case`,
    `${here}/thing/a.md:2:10 warning \`a b\` has the same summary; expected one that tells \`a\` apart`,
    `${here}/things/A.md:1:1 error the name \`A\` is also that of ${here}/thing/a.md; expected each name once, ignoring upper and lower case`,
    `${here}/things/a b.md:1:1 error the file name \`a b\` cannot be an address; expected only letters, digits, \`_\`, \`.\` and \`-\` (the key \`path\` of a spec has the name that is called)`,
    `${here}/things/a b.md:2:10 warning \`a\` has the same summary; expected one that tells \`a b\` apart`,
    `${here}/things/deep/d.md:1:1 error the spec is in a folder inside a category; expected \`functions/<category>/<name>.md\``,
    `${here}/things/${'z'.repeat(201)}.md:1:1 error the file name has 201 characters; expected 200 at most`,
  ]);
});
