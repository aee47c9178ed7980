// Records: fields that several functions share, and what a function changes in them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogOf, findingsOf, load, spec, THING } from '../content.ts';

const SHIP = `fields:
  - { name: id, type: string, description: The ship., example: s1 }
  - { name: size, type: integer, description: Its length., values: { 1: Short., 2: Long. }, examples: [1, 2] }
`;
const of = (field: string, ship = SHIP) =>
  catalogOf({ 'records/ship.yaml': ship, [THING]: spec(`returns: [{name: s, description: S., ${field}}]`) }).byName.get(
    'get_thing',
  )!.returns![0]!;

test('the fields of a record are put in place, also in lists and maps', () => {
  for (const type of ['ship', 'ship[]', 'ship|null', '{ship[]}']) {
    const field = of(`type: '${type}', key: {example: k}`);
    assert.equal(field.record, 'ship');
    assert.deepEqual(
      field.fields!.map(({ name, description }) => [name, description]),
      [
        ['id', 'The ship.'],
        ['size', 'Its length.'],
      ],
      type,
    );
  }
});

test('a field with the name of a record field overrides its keys, other fields are added at the end', () => {
  const fields =
    'fields: [{name: size, description: In feet., example: 2}, {name: flag, type: string, description: F., example: x}]';
  const [id, size, flag] = of(`type: ship, ${fields}`).fields!;
  assert.deepEqual(id!.origin, { file: 'content/records/ship.yaml', path: ['fields', 0] });
  assert.deepEqual(
    [size!.type, size!.description, size!.examples, size!.values!.map(({ value }) => value)],
    ['integer', 'In feet.', [2], ['1', '2']],
  );
  assert.deepEqual(size!.origin, { file: `content/${THING}`, path: ['returns', 0, 'fields', 0] });
  assert.equal(flag!.name, 'flag');
});

test('a finding in a record is reported once, in the file of the record', () => {
  const two = { [THING]: use, 'functions/things/get_two.md': use.replace('Show the thing', 'Show two') };
  assert.deepEqual(load({ 'records/ship.yaml': SHIP.replace('s1', '5'), ...two }).findings, [
    'content/records/ship.yaml:2:64 error `id`: the example is the number 5; expected a string, in quotes',
  ]);
  assert.deepEqual(load({ 'records/ship.yaml': SHIP.replace('The ship', 'The <b>ship</b>'), ...two }).findings, [
    'content/records/ship.yaml:2:48 error raw HTML `<b>`; expected Markdown (write a bare < as `\\<`, or put it in backticks)',
  ]);
});

const use = spec('returns: [{name: s, type: ship, description: S.}]');

test('overrides of a missing or broken record are not reported as well', () => {
  const changed = spec('returns: [{name: s, type: ship, description: S., fields: [{name: size, example: 2}]}]');
  assert.deepEqual(findingsOf(changed, { 'records/shop.yaml': SHIP }), [
    '6:27 error `s`: `ship` is neither a type nor a record; did you mean `shop`?',
  ]);
  assert.deepEqual(load({ 'records/ship.yaml': '', [THING]: changed }).findings, [
    'content/records/ship.yaml:1:1 error the file is empty; expected a mapping',
  ]);
});

test('reports an unknown record, an unreadable one and one that is changed twice', () => {
  assert.deepEqual(findingsOf(use, { 'records/shop.yaml': SHIP }), [
    '6:27 error `s`: `ship` is neither a type nor a record; did you mean `shop`?',
  ]);
  assert.deepEqual(load({ 'records/ship.yaml': 'feilds: []', [THING]: use }).findings, [
    'content/records/ship.yaml:1:1 error missing key `fields`; expected a list, in which each entry begins with `- name:`',
    'content/records/ship.yaml:1:1 error unknown key `feilds`; did you mean `fields`?',
  ]);
  const twice = use.replace('S.}', 'S., fields: [{name: id, example: a}, {name: id, example: b}]}');
  assert.deepEqual(
    findingsOf(twice, { 'records/ship.yaml': SHIP })
      .filter((line) => / error /.test(line))
      .map((line) => line.slice(5)),
    [
      'error `id`: no type; expected `type: string` or another type',
      'error the name `id` is used twice in this list; expected each name once',
    ],
  );
});

test('reports records that contain themselves, directly or through others', () => {
  const holds = (name: string, type = name) => `fields: [{ name: ${name}, type: '${type}', description: D. }]\n`;
  const located = (line: string) => `content/records/${line}; expected fields that end somewhere`;
  assert.deepEqual(load({ 'records/ship.yaml': holds('ship'), [THING]: use }).findings, [
    located('ship.yaml:1:30 error the record `ship` contains itself (ship → ship)'),
  ]);
  const three = {
    'records/ship.yaml': holds('crew', 'crew[]'),
    'records/crew.yaml': holds('ship', '{ship}'),
    [THING]: use,
  };
  assert.deepEqual(
    load(three).findings.filter((line) => / error /.test(line)),
    [
      located('crew.yaml:1:30 error the record `crew` contains itself (crew → ship → crew)'),
      located('ship.yaml:1:30 error the record `ship` contains itself (ship → crew → ship)'),
    ],
  );
});
