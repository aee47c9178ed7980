// `npm test` and its arguments.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

const run = (...args: string[]) => spawnSync(process.execPath, ['src/cli/test.mjs', ...args], { encoding: 'utf8' });

test('an unknown option ends with a message and the usage', () => {
  const { status, stderr } = run('--foo');
  assert.equal(status, 2);
  assert.match(stderr, /^Unknown option '--foo'\nUsage: npm test -- /);
});

test('words that no test file contains end with a message, and no test runs', () => {
  const { status, stdout, stderr } = run('no-such-test');
  assert.equal(status, 2);
  assert.equal(stdout, '');
  assert.match(stderr, /^no test file contains `no-such-test`\n/);
});
