// Properties of the tools: any input has a result or an error that says what is wrong, and no secret comes back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anyText } from '../arbitrary.ts';
import { loadFixture } from '../fixtures.ts';
import fc from '../property.ts';
import { runnerOf } from './tools.ts';

const run = runnerOf(loadFixture('everything'));
const SECRET = 'Hunter2Hunter2';

/** Parts of calls, whole and broken. */
const PIECES = [
  ...[
    'curl ',
    'scope ',
    'POST ',
    'https://',
    'scope.example.com:8443',
    '/json-api/',
    '/xml-api/',
    '?v=2',
    '&',
    '=',
    '#',
    '%zz',
  ],
  ...['park_telescope', 'point_telescope', 'set_password', 'telescope', 'positions', 'user', 'password=', '__proto__'],
  ...["'", '"', '$X', '$(', '`', '\\', '\n', ' ', '|', '<', ';', '@f', '{', '[', '}'],
  ...['-d ', '-H ', '-G ', '-F ', '--data-urlencode ', '--json ', 'Content-Type: application/json', '\uD800'],
];
const callText = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), anyText), { maxLength: 25 })
  .map((parts) => parts.join(''));

test('any text can be checked', () => {
  fc.assert(
    fc.property(callText, (call) => assert.notEqual(run('check_call', { call }), '')),
    { numRuns: 2000 },
  );
});

test('a secret after its name never comes back', () => {
  const around = fc.constantFrom('', ' ', '&user=anna', ' user=anna', "'", '"', '\n', '}');
  fc.assert(
    fc.property(fc.constantFrom(...PIECES), around, (before, after) => {
      for (const start of [
        'scope set_password ',
        'curl https://scope.example.com:8443/json-api/set_password -d ',
        'POST /json-api/set_password?',
      ])
        assert.doesNotMatch(run('check_call', { call: `${start}${before}password=${SECRET}${after}` }), /Hunter2/);
    }),
  );
});

test('any values can be written, and any output options applied', () => {
  const names = fc.oneof(
    fc.constantFrom('telescope', 'positions', 'user', 'limit-ra', 'api.sort.enable', 'api.sort.a.field'),
    anyText,
  );
  const functions = fc.constantFrom('park_telescope', 'point_telescope', 'set_password', 'set_limits', 'upload_plate');
  fc.assert(
    fc.property(functions, fc.dictionary(names, fc.jsonValue()), (name, parameters) => {
      assert.notEqual(run('build_call', { name, parameters }), '');
    }),
    { numRuns: 1000 },
  );
  fc.assert(
    fc.property(fc.dictionary(names, fc.oneof(anyText, fc.integer(), fc.boolean())), (options) => {
      assert.notEqual(run('apply_output_options', { name: 'list_stars', options }), '');
    }),
    { numRuns: 1000 },
  );
});
