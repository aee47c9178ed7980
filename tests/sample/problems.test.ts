// Why a call is not complete: what is inside the lists and objects of a JSON body.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filledCall, neededParameters } from '../../src/sample/form-state.ts';
import { problemsOf } from '../../src/sample/problems.ts';
import { catalogOf, spec, THING } from '../content.ts';

const WIRE = { true: 1, false: 0 };
const json = (parameters: string) =>
  catalogOf({
    [THING]: spec(`request: json\n${parameters}`).replace('method: GET', 'method: POST'),
  }).byName.get('get_thing')!;
const thing = json(`parameters:
  - name: rows
    type: object[]
    description: R.
    fields:
      - { name: ip, type: string, required: true, description: I., example: a }
      - { name: size, type: integer, description: S., example: 1 }
      - { name: color, type: string, values: { red: Red., blue: Blue. }, description: C., example: red }
  - { name: counts, type: "{integer}", description: C., key: { description: K., example: k }, example: { k: 1 } }
  - { name: free, type: any, description: F., example: { a: 1 } }
  - { name: test, type: any, description: T., values: { true: Test., false: Save. }, example: true }
`);

function problems(values: Record<string, string>): string[] {
  const { sent } = filledCall(
    thing,
    { values: new Map(Object.entries(values).map(([name, text]) => [name, [text]])), options: new Map() },
    WIRE,
  );
  return problemsOf(thing, sent, WIRE).map((one) =>
    'parameter' in one ? `${one.kind} ${one.parameter.name}` : one.kind,
  );
}

test('each value inside a list, map or object is checked, and named by its path', () => {
  assert.deepEqual(problems({ rows: '[{"ip":"x","size":1,"color":"red"},{"ip":"y"}]', counts: '{"a":1}' }), []);
  assert.deepEqual(problems({ rows: '[{"ip":"x"},{"size":"many","color":"green"}]' }), [
    'missing rows[1].ip',
    'type rows[1].size',
    'value rows[1].color',
  ]);
  assert.deepEqual(problems({ rows: '{"ip":"x"}' }), ['type rows']);
  assert.deepEqual(problems({ rows: '[["x"]]' }), ['type rows[0]']);
  assert.deepEqual(problems({ counts: '{"a":1,"b":"x"}' }), ['type counts.b']);
  assert.deepEqual(problems({ free: '[{"any":[null]}]' }), []);
  assert.deepEqual(problems({ test: 'true' }), []);
  assert.deepEqual(problems({ test: '2' }), ['value test']);
});

test('parameters of which one is to be chosen are not needed in themselves', () => {
  const choice = catalogOf({
    [THING]: spec(`oneOf: [[file, text]]\nparameters:
  - { name: file, type: string, required: true, description: F., example: f }
  - { name: text, type: string, required: true, description: T., example: t }
  - { name: user, type: string, required: true, description: U., example: u }
`),
  }).byName.get('get_thing')!;
  assert.deepEqual(
    neededParameters(choice, new Map()).map(({ name }) => name),
    ['user'],
  );
});

test('a required parameter is missing after all its values are emptied, unless it may be empty', () => {
  const moor = catalogOf({
    [THING]: spec(`parameters:
  - { name: ship, type: string, required: true, repeatable: hyphen, description: S., example: north }
  - { name: flag, type: string, required: true, values: { red: Red., '': None. }, description: F., example: red }
  - { name: note, type: string, description: N., example: x }
`),
  }).byName.get('get_thing')!;
  const missing = (ship: string[]) => {
    const values = new Map([
      ['ship', ship],
      ['flag', ['']],
      ['note', ['']],
    ]);
    const { sent } = filledCall(moor, { values, options: new Map() }, WIRE);
    return problemsOf(moor, sent, WIRE).map((one) =>
      'parameter' in one ? `${one.kind} ${one.parameter.name}` : one.kind,
    );
  };
  assert.deepEqual(missing(['']), ['missing ship']);
  assert.deepEqual(missing(['', '']), ['missing ship']);
  assert.deepEqual(missing(['north', 'south']), []);
});
