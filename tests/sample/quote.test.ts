// Quoting: what a shell and an address give back is what was written.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { needsEncoding, quoteShell, quoteUri } from '../../src/sample/quote.ts';
import { randomFrom } from '../random.ts';
import { madeText } from './made.ts';

test('a word of a shell is quoted only where it must be', () => {
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

test('a shell gives back what was quoted', () => {
  const random = randomFrom(3);
  const values = Array.from({ length: 400 }, () =>
    madeText(random, ["'", '"', '$x', '`id`', '\\n', '!', '*', '~', ';', '&', '|', '>', '(', '$(id)', '\r']),
  );
  const script = `printf '%s\\0' ${values.map((value) => `v=${quoteShell(value)}`).join(' ')}`;
  const given = execFileSync('sh', ['-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1);
  assert.deepEqual(
    given,
    values.map((value) => `v=${value}`),
  );
});

test('an address gives back what was quoted, as a name, a value and a part of the path', () => {
  const random = randomFrom(4);
  for (let i = 0; i < 2000; i += 1) {
    const value = madeText(random, ['&', '=', '+', '?', '/', '..', ';', '\u0000', '@', "'"]);
    const url = new URL(
      `https://h.example/p/x${quoteUri(value)}/q?a=1&${quoteUri(`n${value}`)}=${quoteUri(value)}&z=2`,
    );
    assert.deepEqual(
      [...url.searchParams],
      [
        ['a', '1'],
        [`n${value}`, value],
        ['z', '2'],
      ],
    );
    assert.equal(decodeURIComponent(url.pathname.split('/')[2]!), `x${value}`);
    assert.equal(url.hash, '');
  }
  assert.equal(quoteUri('a\uD800b'), 'a%EF%BF%BDb');
});

test('what needs encoding is what an address would change', () => {
  for (const value of ['a.b-c_d~e', '192.0.2.1', 'a@b.example', 'x:y/z,1', ''])
    assert.equal(needsEncoding(value), false, value);
  for (const value of ['a b', 'a&b', 'a+b', 'a=b', 'a#b', 'a%b', 'ä', '"', '<', '[', '\n'])
    assert.equal(needsEncoding(value), true, value);
});
