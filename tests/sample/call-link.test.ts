// Links to a filled-in call: what is filled in survives, secrets do not, and nothing hostile does harm.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { functionEntry } from '../../src/export/function-json.ts';
import { defaultCall } from '../../src/sample/arguments.ts';
import { bodyTokens } from '../../src/sample/body.ts';
import { callFragment, readCallFragment } from '../../src/sample/call-link.ts';
import { filledCall, neededParameters, stateOf, takesSeveral } from '../../src/sample/form-state.ts';
import { type FunctionData, functionFrom } from '../../src/sample/function-data.ts';
import { titledCalls } from '../../src/sample/titled-calls.ts';
import { textOf } from '../../src/sample/token.ts';
import { toPlain } from '../../src/spec/data.ts';
import { anyText } from '../arbitrary.ts';
import { catalogOf, spec, THING } from '../content.ts';
import { loadFixture } from '../fixtures.ts';
import fc from '../property.ts';

const catalog = catalogOf({
  [THING]: spec(`parameters:
  - { name: user, formerly: [username], type: string, required: true, description: U., example: joe }
  - { name: domain, formerly: [site], type: string, repeatable: hyphen, description: D., example: a.example }
  - { name: key, type: string, repeatable: plain, description: K., example: k }
  - { name: tag-*, formerly: [label-*], type: string, pattern: true, description: T., example: { tag-x: y } }
  - { name: on, type: boolean, description: O., example: true }
  - { name: size, type: integer, required: true, when: { on: [true] }, description: S., example: 1 }
  - { name: password, type: string, required: true, secret: true, description: P., example: hush }
  - { name: cert, type: string, format: pem, description: C., example: "-----BEGIN" }
`),
});
const thing = catalog.byName.get('get_thing')!;
const isOption = (name: string) => name.startsWith('api.');
const read = (fragment: string) => readCallFragment(thing, fragment, isOption)!;
const state = (values: Record<string, string[]>, options: Record<string, string> = {}) => ({
  values: new Map(Object.entries(values)),
  options: new Map(Object.entries(options)),
});

test('names are written as they are sent; a secret is left out, and a PEM text is the name of its file', () => {
  const filled = state(
    { user: ['a b'], domain: ['x', 'y'], key: ['1', '2'], 'tag-z': ['&'], password: ['hush'], cert: ['secret'] },
    { 'api.sort.enable': '1' },
  );
  const fragment = callFragment(thing, filled);
  assert.equal(fragment, 'call?user=a+b&domain=x&domain-1=y&key1=1&key2=2&tag-z=%26&cert=cert.pem&api.sort.enable=1');
  const { state: found, unknown, secrets } = read(`#${fragment}`);
  assert.deepEqual(
    found,
    state(
      { user: ['a b'], domain: ['x', 'y'], key: ['1', '2'], 'tag-z': ['&'], cert: ['cert.pem'] },
      { 'api.sort.enable': '1' },
    ),
  );
  assert.deepEqual([unknown, secrets], [[], []]);
  assert.equal(callFragment(thing, state({})), 'call');
});

test('a PEM text in a link is the name of its file, or empty', () => {
  assert.deepEqual(read('#call?cert=-----BEGIN').state, state({ cert: ['cert.pem'] }));
  assert.deepEqual(read('#call?cert=').state, state({ cert: [''] }));
  assert.equal(callFragment(thing, state({ cert: [''] })), 'call?cert=');
  assert.deepEqual(filledCall(thing, state({ cert: [''] }), { true: 1, false: 0 }).call, new Map([['cert', '']]));
});

test('former names are accepted; unknown names and secrets are named, and not used', () => {
  const { state: found, unknown, secrets } = read('#call?username=joe&nope=1&password=stolen&nope=2');
  assert.deepEqual(found, state({ user: ['joe'] }));
  assert.deepEqual([unknown, secrets], [['nope'], ['password']]);
  assert.deepEqual(read('#call?site=x&site-1=y&site-2=z').state, state({ domain: ['x', 'y', 'z'] }));
});

test('a name that matches a former pattern becomes one that matches the pattern', () => {
  assert.deepEqual(
    read('#call?label-x=1&label-=2&tag-y=3').state,
    state({ 'tag-x': ['1'], 'tag-': ['2'], 'tag-y': ['3'] }),
  );
  assert.deepEqual(read('#call?label=1').unknown, ['label']);
});

test('another fragment is not a call; a broken or hostile one does nothing', () => {
  for (const other of ['', '#', '#calls', '#param-user', '#call-x?user=1'])
    assert.equal(readCallFragment(thing, other, isOption), undefined, other);
  for (const hostile of [
    '#call',
    '#call?',
    '#call?&&&=',
    '#call?%',
    '#call?%ff=%',
    '#call?__proto__=1&constructor=2&=3',
  ])
    assert.deepEqual(read(hostile).state, state({}), hostile);
  assert.deepEqual(read('#call?user=<img src=x onerror=alert(1)>').state.values.get('user'), [
    '<img src=x onerror=alert(1)>',
  ]);
  assert.equal(read(`#call?user=${'x'.repeat(30_000)}`).isTooLong, true);
  assert.ok(read(`#call?${'domain=x&'.repeat(2000)}`).state.values.get('domain')!.length <= 500);
});

test('500 random strings in every field survive the link', () => {
  const text = anyText.map((one) => one.toWellFormed().slice(0, 500));
  fc.assert(
    fc.property(text, text, text, (a, b, c) => {
      const filled = state({ user: [a], domain: [b, c], 'tag-z': [c], on: [a] }, { 'api.filter.a.arg0': b });
      assert.deepEqual(read(`#${callFragment(thing, filled)}`).state, filled);
    }),
    { numRuns: 500 },
  );
});

test('what a form must have depends on what is filled in', () => {
  const names = (values: Record<string, string[]>) =>
    neededParameters(thing, state(values).values).map(({ name }) => name);
  assert.deepEqual(names({}), ['user', 'password']);
  assert.deepEqual(names({ user: ['x'], on: ['true'] }), ['user', 'size', 'password']);
});

test('texts of a JSON body become the types of their parameters; text that is not JSON is reported', () => {
  const json = catalogOf({
    [THING]: spec(`request: json\nparameters:
  - { name: count, type: integer, description: C., example: 1 }
  - { name: on, type: boolean, description: O., example: true }
  - { name: rate, type: number|null, description: R., example: 1.5 }
  - { name: text, type: string, description: T., example: x }
  - { name: data, type: object, description: D., example: { a: 1 } }
  - { name: list, type: "string[]", description: L., example: [a] }
`).replace('method: GET', 'method: POST'),
  }).byName.get('get_thing')!;
  const wire = { true: 1, false: 0 };
  const filled = filledCall(
    json,
    state({ count: ['12'], on: ['0'], rate: ['null'], text: ['12'], data: ['{"a": [true]}'], list: ['["x"]'] }),
    wire,
  );
  assert.deepEqual(toPlain(filled.call), {
    count: 12,
    on: 0,
    rate: null,
    text: '12',
    data: { a: [true] },
    list: ['x'],
  });
  assert.deepEqual(filled.invalid, []);
  const wrong = filledCall(json, state({ count: ['many'], data: ['{'] }), wire);
  assert.deepEqual(toPlain(wrong.call), { count: 'many', data: '{' });
  assert.deepEqual(
    wrong.invalid.map(([name]) => name),
    ['data'],
  );
  assert.match(wrong.invalid[0]![1], /JSON at position 1/);
  const example = stateOf(
    json,
    defaultCall({ ...json, parameters: json.parameters!.map((one) => ({ ...one, required: true })) }),
  );
  assert.deepEqual(example.values.get('data'), ['{"a":1}']);
});

test('a secret inside a JSON value is neither in the link nor taken from one, and a sample shows its variable', () => {
  const catalog = catalogOf({
    [THING]: spec(`request: json\nparameters:
  - { name: login, type: "object[]", description: L., fields: [{ name: user, type: string, description: U., example: joe }, { name: key, type: string, secret: true, description: K., example: hush }] }
`).replace('method: GET', 'method: POST'),
  });
  const login = catalog.byName.get('get_thing')!;
  const filled = state({ login: ['[{"user":"joe","key":"hush"}]'] });
  const link = callFragment(login, filled);
  assert.doesNotMatch(link, /hush/);
  const read = readCallFragment(login, `#call?login=${encodeURIComponent('[{"key":"stolen"}]')}`, isOption)!;
  assert.deepEqual(read.state.values.get('login'), ['[{"key":""}]']);
  const { call } = filledCall(login, filled, { true: 1, false: 0 });
  const body = textOf(bodyTokens(login, call, { line: '', quote: 'python', indent: -1 }, { bodyConstants: {} }));
  assert.equal(body, '{ "login": [ { "user": "joe", "key": os.environ["KEY"] } ] }');
});

test('the function that a script reads from its JSON file makes the same calls', () => {
  const everything = loadFixture('everything');
  for (const one of everything.functions.filter(({ removed }) => !removed)) {
    const data: FunctionData = JSON.parse(JSON.stringify(functionEntry(one, everything)));
    const scripted = functionFrom(data);
    const [first] = titledCalls(one);
    const again = stateOf(scripted, first!.call);
    const link = readCallFragment(scripted, callFragment(scripted, again), isOption)!;
    for (const [name, texts] of again.values) {
      const parameter = scripted.parameters!.find((field) => field.name === name);
      if (!parameter || parameter.secret || (texts.length === 0 && takesSeveral(scripted, parameter))) continue;
      assert.deepEqual(link.state.values.get(name), texts, `${one.name} ${name}`);
    }
  }
});
