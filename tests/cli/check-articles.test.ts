// npm run check-articles: its options, its formats and its exit status.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { EMPTY, inFolder, spec, THING } from '../content.ts';

const SITE = 'https://things.example/';
const TEXTS = {
  ...EMPTY,
  [THING]: spec('formerly: [show_thing]'),
  'articles/a.md': `[a](${SITE}functions/get_thin/)\n\n[b](${SITE}functions/show_thing/)\n`,
};
const DEAD = `articles/a.md:1:5 error \`${SITE}functions/get_thin/\` is not an address of the reference; did you mean \`${SITE}functions/get_thing/\`? (article-dead-link)`;
const MOVED = `articles/a.md:3:5 warning \`${SITE}functions/show_thing/\` is redirected; expected \`${SITE}functions/get_thing/\` (article-redirect)`;

/** Runs the command in a folder that is the content and has the articles. */
function run(root: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/check-articles.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, CATALOG_CONTENT: root, CATALOG_SITE: '', INIT_CWD: root },
  });
  return { status, stderr, stdout, lines: stdout.trimEnd().split('\n') };
}

test('each finding is one line, and the last line counts', () => {
  inFolder(TEXTS, (root) => {
    const { status, lines } = run(root, 'articles');
    assert.deepEqual(lines, [DEAD, MOVED, '1 article with 2 links into the reference checked: 1 error, 1 warning']);
    assert.equal(status, 1);
  });
});

test('the formats json and github, the limit of warnings, and --fix', () => {
  inFolder(TEXTS, (root) => {
    const { diagnostics, ...totals } = JSON.parse(run(root, 'articles/a.md', '--format', 'json').stdout);
    assert.deepEqual(totals, { articles: 1, links: 2, fixed: 0, errors: 1, warnings: 1 });
    assert.deepEqual(diagnostics[1].column, 5);
    assert.match(
      run(root, 'articles', '--format=github').lines[1]!,
      /^::warning file=articles\/a\.md,line=3,endLine=3,col=5,/,
    );
    const fixed = run(root, 'articles', '--fix');
    assert.match(fixed.lines.at(-1)!, /1 error, 0 warnings, 1 link corrected$/);
    const file = path.join(root, 'articles/a.md');
    assert.match(fs.readFileSync(file, 'utf8'), /\[b\]\(https:\/\/things\.example\/functions\/get_thing\/\)/);
    fs.writeFileSync(file, `<${SITE}functions/show_thing/>`);
    assert.equal(run(root, 'articles').status, 0);
    assert.equal(run(root, 'articles', '--max-warnings', '0').status, 1);
    assert.match(run(root, 'articles', '--site', 'https://x.example/').lines[0]!, /with 0 links/);
  });
});

test('wrong usage is one message and status 2', () => {
  inFolder(TEXTS, (root) => {
    for (const [args, message] of [
      [[], /^no articles/],
      [['nothing'], /^there is no file or folder `nothing`/],
      [['articles', '--sit', 'x'], /^unknown option `--sit`; did you mean `--site`\?/],
      [['articles', '--site', 'x'], /^--site must be a URL/],
      [['articles', '--fix=yes'], /^--fix takes no value/],
      [['catalog.yaml'], /^`catalog\.yaml` is not an HTML file/],
    ] as const) {
      const { status, stderr } = run(root, ...args);
      assert.equal(status, 2, stderr);
      assert.match(stderr, message);
      assert.doesNotMatch(stderr, /\n +at /);
    }
    assert.match(run(root, '--help').stdout, /^Usage: npm run check-articles/);
  });
});

test('a path that the system cannot read is one message and status 1', { skip: process.platform === 'win32' }, () => {
  inFolder(TEXTS, (root) => {
    fs.symlinkSync('loop.md', path.join(root, 'loop.md'));
    const { status, stderr } = run(root, 'loop.md');
    assert.equal(status, 1);
    assert.match(stderr, /^\S*loop\.md: the symlinks form a loop \(ELOOP\)\n$/);
  });
});
