// What a command says about an error of the machine.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { explainError, UserError } from '../../src/build/user-error.ts';

test('an error of the system has its path and what it means', () => {
  try {
    fs.readFileSync('/no/such/file');
    assert.fail('the file exists');
  } catch (error) {
    assert.equal(explainError(error), '/no/such/file: the file or folder does not exist (ENOENT)');
    assert.equal(explainError(new Error('a build failed', { cause: error })), explainError(error));
  }
});

test('an error of the bundler has its path and what it means', () => {
  const message = `Build failed with 1 error:

Failed to write file in /x y/a.js

Caused by:
    No space left on device (os error 28)

Stack backtrace:
   0: <unknown>`;
  assert.equal(explainError(new Error(message)), '/x y/a.js: the disk is full (ENOSPC)');
});

test('a mistake of the user is its message, and a bug is not explained', () => {
  assert.equal(explainError(new UserError('do this')), 'do this');
  assert.equal(explainError(new TypeError('x is undefined')), undefined);
  assert.equal(explainError('text'), undefined);
});
