// Quoting for a shell and for a URL.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inShellQuotes, needsEncoding, openShellQuote, quoteShell, quoteUri } from '../../src/sample/quote.ts';

test('a word for a shell is quoted only if it has to be', () => {
  const rows: [string, string][] = [
    ['a_b@c%d+e=f:g,h./i-j', 'a_b@c%d+e=f:g,h./i-j'],
    ['', "''"],
    ['a b', "'a b'"],
    ["it's", "'it'\\''s'"],
    ['$(reboot)', "'$(reboot)'"],
    ['~', "'~'"],
    ['#', "'#'"],
    ['a&b', "'a&b'"],
    ['ä', "'ä'"],
  ];
  for (const [value, quoted] of rows) assert.equal(quoteShell(value), quoted);
});

test('the quotes that are open in a part of a shell command', () => {
  const rows: [string, string | undefined][] = [
    ['a', undefined],
    ["a 'b", "'"],
    ["a 'b'", undefined],
    [`a "b 'c`, '"'],
    [`a 'b"c' "d`, '"'],
    ['a "b\\"', '"'],
    ["a 'b\\'", undefined],
    ["a \\' b", undefined],
  ];
  for (const [command, open] of rows) assert.equal(openShellQuote(command), open, command);
  assert.equal(inShellQuotes('a"$`\\\'', '"'), 'a\\"\\$\\`\\\\\'');
});

test('a lone surrogate in a URL becomes the replacement character', () => {
  assert.equal(quoteUri('a\uD800b'), 'a%EF%BF%BDb');
});

test('a value needs encoding if a URL would change it', () => {
  for (const value of ['a.b-c_d~e', '192.0.2.1', 'a@b.example', 'x:y/z,1', ''])
    assert.equal(needsEncoding(value), false, value);
  for (const value of ['a b', 'a&b', 'a+b', 'a=b', 'a#b', 'a%b', 'ä', '"', '<', '[', '\n'])
    assert.equal(needsEncoding(value), true, value);
});
