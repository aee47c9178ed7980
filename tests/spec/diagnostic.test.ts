// The text forms of a diagnostic.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Diagnostic, diagnosticText, formatDiagnostic, sortDiagnostics } from '../../src/spec/diagnostic.ts';
import { resolveDiagnostics } from '../../src/spec/resolve.ts';

const DIAGNOSTIC: Diagnostic = {
  file: 'content/a.md',
  line: 2,
  column: 3,
  severity: 'error',
  ruleId: 'unknown-key',
  message: 'unknown key `sumary`',
};

test('a diagnostic is one line, whatever its message contains', () => {
  const message = 'one\ntwo\u0000\u2028three';
  assert.equal(diagnosticText({ ...DIAGNOSTIC, message, expected: 'a\tb' }), 'one two three; expected a b');
  assert.equal(
    formatDiagnostic({ ...DIAGNOSTIC, suggestion: 'summary' }),
    'content/a.md:2:3 error unknown key `sumary`; did you mean `summary`? (unknown-key)',
  );
});

test('diagnostics are sorted by file, line and column, without duplicates', () => {
  const at = (file: string, line: number, column: number) => ({ ...DIAGNOSTIC, file, line, column });
  const sorted = sortDiagnostics([at('b', 1, 1), at('a', 10, 1), at('a', 9, 2), at('a', 9, 1), at('a', 10, 1)]);
  assert.deepEqual(
    sorted.map(({ file, line, column }) => `${file}:${line}:${column}`),
    ['a:9:1', 'a:9:2', 'a:10:1', 'b:1:1'],
  );
});

test('a YAML path becomes a range in the file, and each file is read once', () => {
  let reads = 0;
  const read = () => {
    reads += 1;
    return '---\nsummary: Show it.\nacl: [a, b]\n---\nText.\n';
  };
  const about = { file: 'x.md', ruleId: 'r', message: 'm' };
  const places = resolveDiagnostics(
    [
      { ...about, path: ['summary'] },
      { ...about, path: ['acl', 1] },
      { ...about, path: ['summary'], at: 'key' },
      { ...about, path: ['gone', 'deeper'] },
      { ...about, line: 5, column: 1 },
    ],
    () => 'warning',
    read,
  ).map(({ line, column, endLine, endColumn }) => [line, column, endLine, endColumn]);
  assert.deepEqual(places, [
    [2, 10, 2, 18],
    [3, 10, 3, 11],
    [2, 1, 2, 8],
    [2, 1, undefined, undefined],
    [5, 1, undefined, undefined],
  ]);
  assert.equal(reads, 1);
});
