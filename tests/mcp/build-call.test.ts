import assert from 'node:assert/strict';
import { test } from 'node:test';
import { titledCalls } from '../../src/sample/titled-calls.ts';
import { toPlain } from '../../src/spec/data.ts';
import { loadFixture } from '../fixtures.ts';
import { runnerOf } from './tools.ts';

const everything = loadFixture('everything');
const run = runnerOf(everything);
const build = (name: string, parameters: Record<string, unknown>, format?: string): string =>
  run('build_call', { name, parameters, ...(format && { format }) });

test('the example calls of all functions can be written, and have no errors', () => {
  for (const spec of everything.functions.filter(({ removed }) => !removed))
    for (const { call } of titledCalls(spec)) {
      const parameters = Object.fromEntries([...call].map(([name, value]) => [name, toPlain(value)]));
      const result = build(spec.name, parameters);
      assert.match(result, /^```\n/, `${spec.name}: ${result}`);
      const written = /^```\n([\s\S]*?)\n```/.exec(result)![1]!;
      assert.doesNotMatch(run('check_call', { call: written }), /^- error/m, written);
    }
});

test('a secret is a variable or a word to replace, and its value is nowhere', () => {
  for (const format of ['curl', 'json-api', 'xml-api']) {
    const result = build('set_password', { user: 'anna', password: 'hunter2-4711' }, format);
    assert.match(result, /password=.?(?:\$PASSWORD|YOUR_PASSWORD)/);
    assert.doesNotMatch(result, /hunter2/);
  }
});

test('all mistakes are reported together, and no call is written', () => {
  const result = build('change_filter', { slt: 1, slot: 9, 'api.sort.enable': 1 });
  assert.match(result, /Unknown parameter "slt"\. Did you mean "slot"/);
  assert.match(result, /"slot" must be one of/);
  assert.match(result, /api\.sort\.a\.field is missing/);
  assert.doesNotMatch(result, /```/);
});

test('a list for a parameter with one value, and JSON that is not valid, are mistakes', () => {
  assert.match(build('park_telescope', { telescope: ['north', 'south'] }), /"telescope" takes one value; it has 2/);
  assert.match(
    build('park_telescope', { telescope: { name: 'north' } }),
    /"telescope" takes one value; it has an object/,
  );
  assert.match(build('park_telescope', { telescope: null }), /"telescope" takes a value; it has null/);
  assert.match(build('point_telescope', { telescope: 'north', positions: '[1' }), /"positions" must be valid JSON/);
});

test('a removed function, and a format that a function does not have, name what to use', () => {
  const harbor = runnerOf(loadFixture('harbor'));
  assert.match(harbor('build_call', { name: 'hail' }), /`hail` was removed in version 2\.4\. Use `get-ship` instead/);
  const lines = [{ at: 'bow' }];
  const parameters = { id: 'x', 'X-Desk-Key': 'x', berth: 7, lines };
  assert.match(
    harbor('build_call', { name: 'moor-ship', format: 'tide', parameters }),
    /The tide tool sends no bodies\. Its formats: http, curl\./,
  );
});
