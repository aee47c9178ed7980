// Loading a catalog: any file is either loaded or reported.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { loadCatalog } from '../../src/catalog/read/load.ts';
import { formatDiagnostic } from '../../src/spec/diagnostic.ts';
import { EMPTY, inFolder, noCache } from '../content.ts';
import fc from '../property.ts';

const FIXTURE = 'tests/fixtures/everything';
const SPECS = fs
  .readdirSync(`${FIXTURE}/functions`, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) => fs.readFileSync(path.join(FIXTURE, 'functions', name), 'utf8'));
const PIECES = [
  '\n',
  '  ',
  '- ',
  ': ',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  '---\n',
  '#',
  '<',
  '](',
  '\t',
  '|',
  '*',
  '&',
  '\uFEFF',
  '\r',
];

/** A spec with a few characters deleted or put in. */
const damaged = fc
  .tuple(
    fc.constantFrom(...SPECS),
    fc.array(fc.tuple(fc.nat(3000), fc.nat(4), fc.constantFrom('', ...PIECES)), { minLength: 1, maxLength: 3 }),
  )
  .map(([text, edits]) =>
    edits.reduce((all, [place, length, piece]) => {
      const at = place % (all.length + 1);
      return all.slice(0, at) + piece + all.slice(at + length);
    }, text),
  );

test('a damaged spec never makes loading throw, and each diagnostic is at a place in its file', () => {
  const reports = new Set<string>();
  fc.assert(
    fc.property(damaged, (text) => {
      inFolder({ ...EMPTY, 'functions/things/get_thing.md': text }, (root) => {
        const { diagnostics } = loadCatalog({ root, label: 'content' }, noCache());
        const lines = text.split(/\r\n|\n|\r/).length;
        for (const one of diagnostics) {
          if (!one.file.endsWith('get_thing.md')) continue;
          assert.ok(one.line >= 1 && one.line <= lines + 1, formatDiagnostic(one));
          assert.ok(one.column >= 1, formatDiagnostic(one));
          reports.add(one.ruleId);
        }
      });
    }),
    { numRuns: 400 },
  );
  assert.ok(reports.size > 10, [...reports].join());
});
