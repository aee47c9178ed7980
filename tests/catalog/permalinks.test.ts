// Published addresses keep working, or a finding shows which line to add.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { addedPermalinks } from '../../src/catalog/model/permalinks.ts';
import { EMPTY, inFolder, load, spec, type Texts, THING } from '../content.ts';

const PARAMETER = (name: string, more = '') =>
  `parameters:\n  - { name: ${name}, type: string, description: It., example: a${more} }`;
const findings = (permalinks: string, texts: Texts = {}) =>
  load({ [THING]: spec(PARAMETER('size')), ...texts, 'permalinks.txt': permalinks }).findings;
const at = (line: number, column: number, text: string) => `content/permalinks.txt:${line}:${column} error ${text}`;

test('what is listed and exists has no finding, nor has what is not listed', () => {
  const lines =
    '# A comment\n\n/\n/functions/get_thing/\n/functions/get_thing.json\n/functions/get_thing/#param-size\n/categories/things/\n';
  assert.deepEqual(findings(lines), []);
  assert.deepEqual(findings(lines.replaceAll('\n', '\r\n')), []);
  assert.deepEqual(load({ [THING]: spec(PARAMETER('size')) }).findings, []);
});

test('a renamed parameter needs its former name, and both anchors work with it', () => {
  const lines = '/functions/get_thing/#param-size\n';
  assert.deepEqual(findings(lines, { [THING]: spec(PARAMETER('length')) }), [
    `content/${THING}:7:13 error \`/functions/get_thing/#param-size\` would stop working; expected \`formerly: [size]\` here, if \`length\` was \`size\` before`,
  ]);
  const renamed = { [THING]: spec(PARAMETER('length', ', formerly: [size]')) };
  assert.deepEqual(findings(`${lines}/functions/get_thing/#param-length\n`, renamed), []);
});

test('a renamed object takes the fields in it along', () => {
  const returns = (name: string, more = '') =>
    spec(`returns:
  - name: ${name}
    type: object[]
    description: Things.${more}
    fields:
      - { name: id, type: string, description: It., example: a }`);
  const lines = '/functions/get_thing/#return-items\n/functions/get_thing/#return-items.id\n';
  assert.deepEqual(findings(lines, { [THING]: returns('things') }), [
    `content/${THING}:7:11 error \`/functions/get_thing/#return-items\` would stop working; expected \`formerly: [items]\` here, if \`things\` was \`items\` before`,
  ]);
  assert.deepEqual(findings(lines, { [THING]: returns('things', '\n    formerly: [items]') }), []);
});

test('a renamed or deleted function is reported once, with what to add', () => {
  const lines = '/functions/show_thing/\n/functions/show_thing.md\n/functions/show_thing/#param-size\n';
  assert.deepEqual(findings(lines), [
    at(
      1,
      1,
      `\`/functions/show_thing/\` would stop working; expected \`formerly: [show_thing]\` in content/${THING}, if it was renamed; if the API no longer has it, its file with \`removed: true\` instead of none`,
    ),
  ]);
  assert.equal(findings('/functions/show_thing/#param-size\n').length, 1);
  assert.deepEqual(findings('/functions/show_thing/ gone: never published\n/functions/show_thing/#param-size\n'), []);
  assert.deepEqual(findings(lines, { [THING]: spec(`formerly: [show_thing]\n${PARAMETER('size')}`) }), []);
  assert.match(
    findings(`${lines}/functions/get_thing/\n`).join(),
    /in what has its new name, if it was renamed; .*`removed: true`/,
  );
});

test('a group or heading can be moved by a line, and a mistake retired', () => {
  const lines = (line: string) => `/functions/get_thing/\n${line}\n`;
  assert.match(
    findings(lines('/categories/things/#old')).join(),
    /permalinks\.txt:2:1 error .*; expected the line `\/categories\/things\/#old -> \/categories\/things\/`, or `\/categories\/things\/#old gone: <reason>`/,
  );
  for (const line of [
    '/categories/things/#old gone: it was never linked',
    '/categories/things/#old -> /categories/things/',
    '/functions/get_thing/#parameters-x -> /functions/get_thing/#parameters',
    '/functions/get_thing/variant/ -> /functions/get_thing/',
  ])
    assert.deepEqual(findings(lines(line)), [], line);
});

test('lines that were edited by hand have findings with a place', () => {
  const forms = 'expected `/address`, `/old -> /new` or `/old gone: reason`';
  assert.deepEqual(findings('functions/get_thing/\n /a b\n/a ->\n/a gone:\n/a?b\n/%zz\n/\n/\n'), [
    at(1, 1, `\`functions/get_thing/\` does not begin with one \`/\`; ${forms}`),
    at(2, 5, `unexpected \`b\`; ${forms}`),
    at(3, 4, `no address after \`->\`; ${forms}`),
    at(4, 4, `no reason after \`gone:\`; ${forms}`),
    at(5, 1, `\`/a?b\` has a query; ${forms}`),
    at(6, 1, `\`/%zz\` has a \`%\` that does not begin an encoded character; ${forms}`),
    at(8, 1, '`/` is on line 7 too; expected each address once'),
  ]);
});

test('loops, chains, missing targets and lines for what exists are errors', () => {
  assert.deepEqual(findings('/a/ -> /b/\n/b/ -> /a/\n/c/ -> /d/\n/d/ -> /changes/\n/e/ -> /nothing/at/all/\n'), [
    at(1, 8, '`/b/` leads back to `/a/`; expected a page'),
    at(2, 8, '`/a/` leads back to `/b/`; expected a page'),
    at(3, 8, '`/d/` is an old address itself; expected `/changes/`, to which it leads'),
    at(5, 8, '`/nothing/at/all/` is not a page or file of this site; expected an address like `/functions/get_thing/`'),
  ]);
  assert.deepEqual(
    findings(
      '/changes/ -> /functions/\n/functions/get_thing/#a -> /changes/#b\n/functions/get_thing/#b -> /functions/get_thing/#c\n/functions/get_thing/#returns gone: so\n',
    ).map((line) => line.replace(/; did you.*/, '')),
    [
      at(1, 1, '`/changes/` exists; expected the line `/changes/` alone'),
      at(2, 28, '`/changes/#b` is on another page; expected an anchor of `/functions/get_thing/`'),
      at(3, 28, '`/functions/get_thing/` has no anchor `c`'),
      at(4, 1, '`/functions/get_thing/#returns` exists; expected the line `/functions/get_thing/#returns` alone'),
    ],
  );
});

test('a former name that is in use, or belongs to two, is an error', () => {
  const two = (first: string, second: string) =>
    load({
      [THING]: spec(`formerly: [${first}]`),
      'functions/things/list_things.md': spec(`formerly: [${second}]`, 'Lists.', 'List the things.'),
    }).findings;
  assert.deepEqual(two('list_things', 'x'), [
    `content/${THING}:6:12 error \`list_things\` is in use; expected a name that is not`,
  ]);
  assert.deepEqual(two('x', 'x'), [
    'content/functions/things/list_things.md:6:12 error `get_thing` has the former name `x` too; expected each former name once',
  ]);
});

test('new addresses are added in order; comments and lines that are there stay', () => {
  const before = '# The promise.\n\n/b/\n# Why.\n/d/ gone: a mistake\n';
  const { text, added } = addedPermalinks(before, ['/c/', '/b/', '/a/', '/d/']);
  assert.equal(text, '# The promise.\n\n/a/\n/b/\n/c/\n# Why.\n/d/ gone: a mistake\n');
  assert.equal(added, 2);
  assert.deepEqual(addedPermalinks(text, ['/a/']), { text, added: 0 });
  assert.match(addedPermalinks('', ['/a/']).text, /^# .*\n\/a\/\n$/);
});

test('npm run permalinks writes the file once, and nothing while there are errors', () => {
  inFolder({ ...EMPTY, [THING]: spec(PARAMETER('size')) }, (root) => {
    const run = () => spawnSync(process.execPath, ['src/cli/permalinks.ts', '--content', root], { encoding: 'utf8' });
    const file = path.join(root, 'permalinks.txt');
    assert.equal(run().status, 0);
    const text = fs.readFileSync(file, 'utf8');
    for (const line of ['/', '/functions/get_thing/#param-size', '/functions/get_thing.md', '/categories/things/'])
      assert.ok(text.split('\n').includes(line), line);
    for (const name of ['names.json', 'redirects.json', 'robots.txt']) assert.ok(!text.includes(name), name);
    run();
    assert.equal(fs.readFileSync(file, 'utf8'), text);
    // A symlink stays one, and the file keeps its permissions.
    const target = path.join(root, 'promise.txt');
    fs.writeFileSync(target, '', { mode: 0o640 });
    fs.rmSync(file);
    fs.symlinkSync('promise.txt', file);
    run();
    assert.equal(fs.readlinkSync(file), 'promise.txt');
    assert.equal(fs.readFileSync(target, 'utf8'), text);
    assert.equal(fs.statSync(target).mode & 0o777, 0o640);
    fs.rmSync(target);
    fs.rmSync(file);
    fs.writeFileSync(file, text);
    fs.writeFileSync(path.join(root, THING), spec(PARAMETER('length')));
    const { status, stderr } = run();
    assert.equal(status, 1);
    assert.match(stderr, /formerly: \[size\].*\nNothing was added/);
    assert.equal(fs.readFileSync(file, 'utf8'), text);
  });
});
