// npm run check: its options, its formats and its exit status.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { parseCheckOptions } from '../../src/cli/check-options.ts';
import { REPORTS } from '../../src/cli/check-report.ts';
import type { Diagnostic } from '../../src/spec/diagnostic.ts';
import { EMPTY, inFolder, spec, THING } from '../content.ts';

/** Runs the command on a content folder, from the project or from `cwd` inside the content folder. */
function check(root: string, args: string[], from = process.cwd()) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/check.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, CATALOG_CONTENT: root, INIT_CWD: from },
  });
  return { status, stderr, lines: stdout.trimEnd().replaceAll(root, 'content').split('\n') };
}

const TEXTS = {
  ...EMPTY,
  [THING]: spec('acl: [lok]'),
  'functions/things/set_thing.md': spec('', 'Sets it.', 'Set the thing'),
};
const ACL = `content/${THING}:6:7 error \`lok\` is not a privilege in catalog.yaml; did you mean \`look\`? (unknown-privilege)`;
const PERIOD =
  'content/functions/things/set_thing.md:2:10 warning the summary does not end with a period; expected one sentence (summary-period)';

test('every finding is one line with its rule, and the last line counts them', () => {
  inFolder(TEXTS, (root) => {
    const { status, lines } = check(root, []);
    assert.deepEqual(lines, [ACL, PERIOD, '2 functions checked: 1 error, 1 warning']);
    assert.equal(status, 1);
  });
});

test('paths restrict what is printed', () => {
  inFolder(TEXTS, (root) => {
    const file = check(root, [path.join(root, 'functions/things/set_thing.md')]);
    assert.deepEqual([file.status, file.lines[0]], [0, PERIOD]);
    assert.equal(check(root, [root]).lines.length, 3);
    const relative = check(root, ['things'], path.join(root, 'functions'));
    assert.deepEqual(relative.lines.length, 3);
    const none = check(root, [path.join(root, 'function')]);
    assert.equal(none.status, 2);
    assert.match(
      none.stderr,
      /there is no file or folder `.*function`; did you mean `.*functions`\?\nSee npm run check/,
    );
    assert.match(check(root, ['src']).stderr, /^`src` is not in /);
  });
});

test('rules are set by the command, then by catalog.yaml', () => {
  inFolder({ ...TEXTS, 'catalog.yaml': `${EMPTY['catalog.yaml']}rules: { summary-period: error }\n` }, (root) => {
    assert.match(check(root, []).lines.at(-1)!, /2 errors, 0 warnings$/);
    const off = check(root, ['--rule', 'summary-period=off']);
    assert.match(off.lines.at(-1)!, /1 error, 0 warnings$/);
  });
});

test('a limit of warnings', () => {
  inFolder({ ...TEXTS, [THING]: spec() }, (root) => {
    assert.equal(check(root, []).status, 0);
    assert.equal(check(root, ['--max-warnings', '1']).status, 0);
    assert.equal(check(root, ['--max-warnings=0']).status, 1);
  });
});

test('wrong usage is an Error with a message', () => {
  for (const [args, message] of [
    [['--content', 'x'], 'unknown option `--content`; set CATALOG_CONTENT instead'],
    [['--formt', 'json'], 'unknown option `--formt`; did you mean `--format`?'],
    [['--format'], '--format needs a value: --format text|json|github'],
    [['--format', 'xml'], '--format must be text, json or github; it is `xml`'],
    [['--max-warnings', 'x'], '--max-warnings must be a number, 0 or more; it is `x`'],
    [['--rule', 'few-keyword=off'], 'unknown rule `few-keyword`; did you mean `few-keywords`?'],
    [['--rule', 'few-keywords=of'], '--rule few-keywords must be off, warning or error; it is `of`'],
    [['--rule', 'unknown-key=off'], 'the severity of the rule `unknown-key` cannot be changed'],
  ] as const)
    assert.throws(() => parseCheckOptions(args), { message });
});

const DIAGNOSTIC: Diagnostic = {
  file: 'content/a,b.md',
  line: 1,
  column: 2,
  endLine: 1,
  endColumn: 5,
  severity: 'error',
  ruleId: 'unknown-key',
  message: 'unknown key `100%`',
};

test('JSON and annotations', () => {
  const result = { functions: 1, diagnostics: [DIAGNOSTIC], errors: 1, warnings: 0 };
  assert.deepEqual(JSON.parse(REPORTS.json(result)), result);
  assert.equal(
    REPORTS.github(result),
    '::error file=content/a%2Cb.md,line=1,endLine=1,col=2,endColumn=5,title=unknown-key::unknown key `100%25`',
  );
  assert.equal(REPORTS.github({ ...result, diagnostics: [] }), '');
});

test('many problems are summed up by rule', () => {
  const diagnostics = Array.from({ length: 21 }, (_, line): Diagnostic => ({ ...DIAGNOSTIC, line }));
  const warning: Diagnostic = { ...DIAGNOSTIC, severity: 'warning', ruleId: 'few-keywords' };
  const lines = REPORTS.text({ functions: 1, diagnostics: [...diagnostics, warning], errors: 21, warnings: 1 }).split(
    '\n',
  );
  assert.deepEqual(lines.slice(22, 26), [
    '',
    '21  error    unknown-key   A mapping must have only the keys that its schema has.',
    ' 1  warning  few-keywords  A function must have at least 3 keywords.',
    '',
  ]);
});

test('help, and a content folder that does not exist', () => {
  assert.match(check('content', ['--help']).lines[0]!, /^Usage: npm run check/);
  const missing = check(path.join(fs.realpathSync('tests'), 'none'), []);
  assert.equal(missing.status, 1);
  assert.match(missing.lines[0]!, /none\/catalog\.yaml:1:1 error there is no catalog\.yaml; .*\(missing-file\)/);
});
