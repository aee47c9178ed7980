// Reading a content folder: what is not a readable file in UTF-8 is reported with its name, and nothing throws or waits.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { loadCatalog } from '../../src/catalog/read/load.ts';
import { formatDiagnostic } from '../../src/spec/diagnostic.ts';
import { EMPTY, inFolder, noCache, spec, THING } from '../content.ts';

/** Loads a valid catalog that `change` has changed. Returns the names of its functions and the findings. */
function loadChanged(change: (root: string) => void): { functions: string[] | undefined; findings: string[] } {
  return inFolder({ ...EMPTY, [THING]: spec() }, (root) => {
    change(root);
    const { catalog, diagnostics } = loadCatalog({ root, label: 'content' }, noCache());
    return { functions: catalog?.functions.map(({ name }) => name), findings: diagnostics.map(formatDiagnostic) };
  });
}

const write = (root: string, name: string, text: string | Uint8Array) => {
  fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
  fs.writeFileSync(path.join(root, name), text);
};
const pipe = (root: string, name: string) => {
  fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
  fs.rmSync(path.join(root, name), { force: true });
  assert.equal(spawnSync('mkfifo', [path.join(root, name)]).status, 0);
};
const FILES = [
  'planned.txt',
  'categories.yaml',
  'catalog.yaml',
  THING,
  'records/r.yaml',
  'guides/g.md',
  'guides/g.yaml',
  'guides/g.svg',
  'theme.css',
  'icon.svg',
];

test('bytes that are not UTF-8 are reported with their position', () => {
  for (const name of FILES) {
    const { findings } = loadChanged((root) => write(root, name, Buffer.from('# Stra\xdfe\n', 'latin1')));
    assert.ok(
      findings.includes(
        `content/${name}:1:7 error the byte 0xDF is not UTF-8; expected a file in UTF-8 (text-encoding)`,
      ),
      findings.join('\n'),
    );
  }
  const text = Buffer.concat([Buffer.from('# ä\uFFFD\n# 😀'), Buffer.from([0xc3])]);
  assert.match(
    loadChanged((root) => write(root, 'planned.txt', text)).findings[0]!,
    /^content\/planned\.txt:2:5 error the byte 0xC3/,
  );
});

test('a byte order mark is harmless in every file', () => {
  const { functions, findings } = inFolder({}, (root) => {
    fs.cpSync('tests/fixtures/everything', root, { recursive: true });
    for (const entry of fs.readdirSync(root, { recursive: true, withFileTypes: true })) {
      const file = path.join(entry.parentPath, entry.name);
      if (entry.isFile()) fs.writeFileSync(file, `\uFEFF${fs.readFileSync(file, 'utf8')}`);
    }
    const { catalog, diagnostics } = loadCatalog({ root, label: 'content' }, noCache());
    return { functions: catalog!.functions.length, findings: diagnostics.map(formatDiagnostic) };
  });
  assert.ok(functions > 0);
  assert.deepEqual(findings, []);
});

test('a pipe and a folder instead of a file are reported, and not opened', () => {
  for (const name of FILES) {
    const piped = loadChanged((root) => pipe(root, name)).findings;
    assert.ok(
      piped.includes(`content/${name}:1:1 error this is not a file; expected a file (unreadable-file)`),
      piped.join('\n'),
    );
    const folder = loadChanged((root) => {
      fs.rmSync(path.join(root, name), { force: true });
      fs.mkdirSync(path.join(root, name), { recursive: true });
    }).findings;
    assert.ok(
      folder.includes(`content/${name}:1:1 error this is a folder; expected a file (unreadable-file)`),
      folder.join('\n'),
    );
  }
});

test('a file in place of a folder is reported', () => {
  for (const name of ['functions', 'records', 'guides']) {
    const { findings } = loadChanged((root) => {
      fs.rmSync(path.join(root, name), { recursive: true, force: true });
      write(root, name, '');
    });
    assert.deepEqual(
      findings.filter((finding) => !finding.endsWith('(empty-catalog)')),
      [`content/${name}:1:1 error this is a file; expected a folder (unreadable-file)`],
    );
  }
});

test('a content folder that is a file: errors, not an exception', () => {
  const { diagnostics } = loadCatalog({ root: import.meta.filename, label: 'content' }, noCache());
  assert.deepEqual(diagnostics.map(formatDiagnostic), [
    'content:1:1 error this is a file; expected a folder (unreadable-file)',
  ]);
});

test('specs and folders that are symlinks are read', () => {
  const { functions, findings } = loadChanged((root) => {
    fs.renameSync(path.join(root, THING), path.join(root, 'elsewhere.txt'));
    fs.symlinkSync(path.join(root, 'elsewhere.txt'), path.join(root, THING));
    fs.renameSync(path.join(root, 'functions/things'), path.join(root, 'things'));
    fs.symlinkSync('../things', path.join(root, 'functions/things'));
    write(root, 'things/set_thing.md', spec('', 'Sets it.', 'Set the thing.'));
  });
  assert.deepEqual({ functions, findings }, { functions: ['get_thing', 'set_thing'], findings: [] });
});

test('symlinks that lead to nothing or back to themselves are reported', () => {
  const links: [name: string, target: string, message: string][] = [
    ['planned.txt', 'nothing', 'the symlink leads to nothing; expected a file or folder there'],
    ['theme.css', 'nothing', 'the symlink leads to nothing; expected a file or folder there'],
    ['functions/things/gone.md', 'nothing', 'the symlink leads to nothing; expected a file or folder there'],
    ['functions/things/loop.md', 'loop.md', 'the symlink leads back to itself'],
    ['functions/things/up', '..', 'the symlink leads back to itself'],
    ['functions/again', '.', 'the symlink leads back to itself'],
  ];
  for (const [name, target, message] of links) {
    const { functions, findings } = loadChanged((root) => fs.symlinkSync(target, path.join(root, name)));
    assert.deepEqual(findings, [`content/${name}:1:1 error ${message} (unreadable-file)`]);
    assert.deepEqual(functions, ['get_thing']);
  }
});

test('a file or folder without permission is reported', { skip: process.getuid?.() === 0 }, () => {
  for (const name of ['planned.txt', THING, 'functions', 'functions/things']) {
    const findings = inFolder({ ...EMPTY, [THING]: spec(), 'planned.txt': '' }, (root) => {
      fs.chmodSync(path.join(root, name), 0);
      const { diagnostics } = loadCatalog({ root, label: 'content' }, noCache());
      fs.chmodSync(path.join(root, name), 0o700);
      return diagnostics.map(formatDiagnostic);
    });
    assert.deepEqual(findings, [`content/${name}:1:1 error permission denied; expected read access (unreadable-file)`]);
  }
});
