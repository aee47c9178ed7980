// Files that look like content and are not read.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { loadCatalog } from '../../src/catalog/read/load.ts';
import { EMPTY, inFolder, load, noCache, spec, THING } from '../content.ts';

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
    ['records/some/more/thing.yaml', '`records/thing.yaml`'],
    ['guides/some/more/first.md', '`guides/first.md`'],
    ['functions/things/some/more/get_thing.MD', 'the name `get_thing.md`'],
    ['synonyms.yml', 'the name `synonyms.yaml`'],
    ['planned.yaml', 'the name `planned.txt`'],
  ] as const)
    assert.deepEqual(found(name), [`content/${name}:1:1 error this file is not read; expected ${expected}`], name);
});

test('a folder whose name is nearly that of one that is read is reported', () => {
  assert.deepEqual(found('function/things/get_thing.md'), [
    'content/function:1:1 error this folder is not read; did you mean `functions`?',
  ]);
});

test('a spec in a folder inside a category is reported at any depth', () => {
  for (const folder of ['functions/things/old', 'functions/things/a/b', 'functions/things/a/b/c'])
    assert.deepEqual(found(`${folder}/get_thing.md`), [
      `content/${folder}/get_thing.md:1:1 error the spec is in a folder inside a category; expected \`functions/<category>/<name>.md\``,
    ]);
});

test('folders that symlinks join in a circle are read once', () => {
  inFolder(
    { ...EMPTY, [THING]: spec(), 'functions/things/a/x.md': spec(), 'functions/things/b/y.md': spec() },
    (root) => {
      fs.symlinkSync('../b', path.join(root, 'functions/things/a/other'));
      fs.symlinkSync('../a', path.join(root, 'functions/things/b/other'));
      const { diagnostics } = loadCatalog({ root, label: 'content' }, noCache());
      assert.deepEqual(diagnostics.map(({ file, ruleId }) => `${file} ${ruleId}`).sort(), [
        'content/functions/things/a/other/y.md misplaced-file',
        'content/functions/things/a/x.md misplaced-file',
      ]);
    },
  );
});

test('a setting whose name is misspelled is reported', () => {
  for (const [name, suggestion] of [
    ['categorys.yaml', 'categories.yaml'],
    ['planed.txt', 'planned.txt'],
    ['Theme.css', 'theme.css'],
  ] as const)
    assert.deepEqual(found(name), [`content/${name}:1:1 error this file is not read; did you mean \`${suggestion}\`?`]);
});

test('files that do not look like content are not reported', () => {
  for (const name of [
    'README.md',
    'LICENSE',
    'theme.css',
    'catalog.yaml~',
    'functions/things/notes.txt',
    'functions/things/.draft.md',
    'tests/queries.yaml',
    'notes/ideas.md',
  ])
    assert.deepEqual(found(name), [], name);
});
