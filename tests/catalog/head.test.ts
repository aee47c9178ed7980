// What a spec names beyond itself, and what its head lacks.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingsOf, load, spec, THING } from '../content.ts';

function check(rows: [lines: string, ...findings: string[]][]): void {
  for (const [lines, ...findings] of rows) assert.deepEqual(findingsOf(spec(lines)), findings, lines);
}

test('functions that have no spec', () => {
  const none = (key: string) =>
    `error \`${key}\` names \`zzz\`, which has no spec; expected a function, or a name in planned.txt`;
  check([
    ['related: [zzz]', `6:11 ${none('related')}`],
    ['replacement: zzz', `6:14 ${none('replacement')}`],
    ['background: zzz', `6:13 ${none('background')}`],
    ['related: [get_thin]', '6:11 error `related` names `get_thin`, which has no spec; did you mean `get_thing`?'],
    ['related: [get_thing]', '6:11 error `related` names the function itself; expected another one'],
  ]);
  assert.deepEqual(findingsOf(spec('related: [zzz]'), { 'planned.txt': 'zzz # soon\n' }), [
    '6:11 warning `zzz` is planned and has no spec yet',
  ]);
});

test('a function whose file has errors is no unknown function', () => {
  const texts = {
    [THING]: spec('related: [set_thing, set_thing]', 'See [it](/functions/set_thing/).'),
    'functions/things/set_thing.md': 'nothing',
  };
  assert.deepEqual(load(texts).findings, [
    'content/functions/things/get_thing.md:6:22 warning `set_thing` stands twice in `related`; expected it once',
    'content/functions/things/set_thing.md:1:1 error the file does not begin with `---`; expected YAML front matter between two lines of `---`',
  ]);
});

test('groups, privileges and forms of call that the settings do not have', () => {
  check([
    [
      'group: basi',
      '6:8 warning the group `basi` stands in no section of its category in categories.yaml; did you mean `basic`?',
    ],
    ['acl: [lok]', '6:7 error there is no privilege `lok` in catalog.yaml; did you mean `look`?'],
    [
      'acl: [look, admin]',
      '6:13 error there is no privilege `admin` in catalog.yaml; expected one that `privileges` explains there',
    ],
    ['without: [plan]', '6:11 error there is no form of call `plan` in catalog.yaml; did you mean `plain`?'],
    [
      'request: json',
      '6:10 warning no form of call in catalog.yaml has a template `json`; expected one, as the page can show no call without it',
    ],
  ]);
});

test('variants of one address', () => {
  const variant = '{slug: a, title: A, description: A., call: {x: 1}}';
  check([
    [`variants: [${variant}, ${variant}]`, '6:71 error the variant `a` stands twice; expected an address of its own'],
  ]);
});

test('summaries and keywords', () => {
  const long = `${'Word '.repeat(24)}end.`;
  assert.deepEqual(findingsOf(spec('', 'Text.', long)), [
    '2:10 warning the summary has 124 characters; expected 100 at most',
  ]);
  assert.deepEqual(findingsOf(spec('', 'Text.', 'Show it')), [
    '2:10 warning the summary ends without a full stop; expected one sentence',
  ]);
  const phrases = 'expected 3 or more phrases that people type who do not know the name';
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
  }).findings;
  assert.deepEqual(findings, [
    `${here}/b.md:1:1 error the file stands in no category; expected it in a folder of functions/`,
    `${here}/elsewhere/c.md:2:1 error the folder \`elsewhere\` is no category of categories.yaml; expected an entry for it there, or one of things`,
    `${here}/thing/a.md:2:1 error the folder \`thing\` is no category of categories.yaml; did you mean \`things\`?`,
    `${here}/things/A.md:2:1 error the name \`A\` belongs to ${here}/thing/a.md too; expected each name once, whatever its case`,
    `${here}/things/a b.md:2:1 error the file name \`a b\` cannot be an address; expected letters, digits, \`_\`, \`.\` and \`-\` (\`path\` in the spec says what is called)`,
    `${here}/things/a b.md:2:10 warning the summary is that of \`a\` too; expected one that tells them apart`,
    `${here}/things/deep/d.md:1:1 error the folder stands inside a category; expected the file in the category itself`,
  ]);
});
