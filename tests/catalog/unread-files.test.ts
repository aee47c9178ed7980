// Files that look like content and are not read.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load, spec } from '../content.ts';

const found = (name: string) => load({ [name]: spec() }).findings;

test('a file with another extension or in another place is reported with the right name', () => {
  for (const [name, expected] of [
    ['get_thing.md', '`functions/<category>/<name>.md` or `guides/<slug>.md`'],
    ['functions/things/get_thing.markdown', 'the name `get_thing.md`'],
    ['functions/things/get_thing.MD', 'the name `get_thing.md`'],
    ['functions/get_thing.mdx', 'the name `get_thing.md`'],
    ['guides/first.MD', 'the name `first.md`'],
    ['guides/data.yml', 'the name `data.yaml`'],
    ['records/thing.yml', 'the name `thing.yaml`'],
    ['records/thing.md', 'YAML in a file with the extension `.yaml`'],
    ['Categories.yml', 'the name `categories.yaml`'],
    ['guides/more/first.md', '`guides/first.md`'],
    ['records/more/thing.yaml', '`records/thing.yaml`'],
  ] as const)
    assert.deepEqual(found(name), [`content/${name}:1:1 error this file is not read; expected ${expected}`], name);
});

test('a folder whose name is nearly that of one that is read is reported', () => {
  assert.deepEqual(found('function/things/get_thing.md'), [
    'content/function:1:1 error this folder is not read; did you mean `functions`?',
  ]);
});

test('files that do not look like content are not reported', () => {
  for (const name of [
    'README.md',
    'LICENSE',
    'theme.css',
    'functions/things/notes.txt',
    'functions/things/.draft.md',
    'tests/queries.yaml',
    'notes/ideas.md',
  ])
    assert.deepEqual(found(name), [], name);
});
