// The launcher of all commands: what it says instead of a stack trace.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

const launch = (...args: string[]) =>
  spawnSync(process.execPath, ['src/cli/launch.mjs', ...args], { encoding: 'utf8' });

test('a command that does not exist, or is missing, is an error that lists the commands', () => {
  // `options` is a module of src/cli, but not a command.
  for (const name of ['nope', 'options', '../build/store', 'toString', '--help']) {
    const { status, stderr } = launch(name);
    assert.equal(stderr.slice(0, stderr.indexOf(';')), `unknown command \`${name}\``);
    assert.match(stderr, /^[^\n]*; expected one of build, serve, dev, check, [^\n]+\n$/);
    assert.equal(status, 2);
  }
  assert.match(launch().stderr, /^missing command; expected one of build, [^\n]+\n$/);
});

test('a command gets its arguments', () => {
  const { status, stdout } = launch('check', '--help');
  assert.match(stdout, /^Usage: npm run check/);
  assert.equal(status, 0);
});
