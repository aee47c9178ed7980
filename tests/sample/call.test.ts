// Calls: which parameters are sent, under which names, in which place.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { argumentsOf, defaultCall } from '../../src/sample/arguments.ts';
import { callTokens } from '../../src/sample/call.ts';
import { textOf } from '../../src/sample/token.ts';
import { catalogOf, EMPTY, spec, THING } from '../content.ts';

const FORMS = `  - slug: plain
    title: Plain
    get: { line: "{method} /{path}?v=1{query}", pair: "&{name}={value}", quote: uri }
    send: { line: "{method} /{path}?send{query}", pair: "&{name}={value}", quote: uri }
    form: { line: "FORM {path} v=1{query}", pair: "&{name}={value}", quote: uri }
    multipart: { line: "PARTS {path}{query}", pair: "\\n{name}={value}" }
    json: { line: "{method} {path}\\n\\n{body}" }
  - slug: shell
    title: Shell
    get: { line: "call {path}{query} TOKEN {toString} {host}", pair: " -d {name}={value}", encodedPair: " -e {name}={value}", quote: shell }
    json: { line: "echo '{body}' | call {path}", quote: shell, indent: -1 }
`;
const CATALOG = EMPTY['catalog.yaml']!.replace(/ {2}- slug: plain\n[\s\S]*?(?=answer:)/, FORMS).replace(
  'privileges:',
  'bodyConstants: { v: 1 }\nlinks: { TOKEN: get_thing }\nrules: { body-method: off, call-placeholder: off, path-parameter: off }\nprivileges:',
);

function functionOf(parameters: string, more = '') {
  const catalog = catalogOf({
    'catalog.yaml': CATALOG,
    [THING]: spec(`${more && `${more}\n`}parameters: [${parameters}]`),
  });
  return { catalog, spec: catalog.byName.get('get_thing')! };
}

/** The call of a function in a form; its first example, or the call that it has without one. */
function call(parameters: string, more = '', slug = 'plain'): string {
  const { catalog, spec } = functionOf(parameters, more);
  const form = catalog.config.calls.find((one) => one.slug === slug)!;
  const tokens = callTokens(spec, spec.examples?.[0]?.call ?? defaultCall(spec), form, catalog.config);
  return tokens ? textOf(tokens) : 'none';
}

const p = (name: string, type: string, more: string) => `{name: '${name}', type: '${type}', description: D., ${more}}`;
const example = (call: string) => `examples: [{title: T, call: ${call}}]`;

test('several values: numbered after a hyphen, numbered from 1, or the same name', () => {
  const of = (repeatable: string, values: string) =>
    call(p('user', 'string', `${repeatable}example: a`), example(`{user: ${values}}`));
  assert.equal(of('repeatable: hyphen, ', '[a, b, c]'), 'GET /get_thing?v=1&user=a&user-1=b&user-2=c');
  assert.equal(of('repeatable: hyphen, ', '[a]'), 'GET /get_thing?v=1&user=a');
  const fromZero = 'repeatable: {style: hyphen, first: 0}, ';
  assert.equal(of(fromZero, '[a, b]'), 'GET /get_thing?v=1&user-0=a&user-1=b');
  assert.equal(of(fromZero, '[a]'), 'GET /get_thing?v=1&user-0=a');
  assert.equal(of('repeatable: plain, ', '[a, b]'), 'GET /get_thing?v=1&user1=a&user2=b');
  assert.equal(of('repeatable: plain, ', '[a]'), 'GET /get_thing?v=1&user1=a');
  assert.equal(of('repeatable: repeat, ', '[a, b]'), 'GET /get_thing?v=1&user=a&user=b');
  const list = call(p('user', 'string[]', 'example: [a]'), example('{user: [a, b]}'));
  assert.equal(list, 'GET /get_thing?v=1&user=a&user=b');
  assert.equal(call(p('user', 'string[]', 'example: [a]'), example('{user: []}')), 'GET /get_thing?v=1');
});

test('an object in a query string is JSON, and values are quoted', () => {
  const object = p('o', 'any', 'example: x');
  assert.equal(
    call(object, example('{o: {b: 1, a: [x]}}')),
    'GET /get_thing?v=1&o=%7B%22b%22%3A1%2C%22a%22%3A%5B%22x%22%5D%7D',
  );
  assert.equal(
    call(object, example('{o: {9: x, 1: y}}')),
    'GET /get_thing?v=1&o=%7B%229%22%3A%22x%22%2C%221%22%3A%22y%22%7D',
  );
  assert.equal(call(object, example('{o: "a b&c=ü"}')), 'GET /get_thing?v=1&o=a%20b%26c%3D%C3%BC');
  assert.equal(call(object, example('{o: }')), 'GET /get_thing?v=1&o=');
});

test('a call uses the template for its method and body', () => {
  const parameter = p('a', 'string', 'required: true, example: x');
  const posted = (more: string) => {
    const { catalog, spec } = functionOf(parameter, more);
    return textOf(
      callTokens({ ...spec, method: 'POST' }, defaultCall(spec), catalog.config.calls[0]!, catalog.config)!,
    );
  };
  assert.equal(call(parameter), 'GET /get_thing?v=1&a=x');
  assert.equal(posted(''), 'POST /get_thing?send&a=x');
  assert.equal(posted('request: form'), 'FORM get_thing v=1&a=x');
  assert.equal(posted('request: multipart'), 'PARTS get_thing\na=x');
  assert.equal(posted('request: json'), 'POST get_thing\n\n{\n  "v": 1,\n  "a": "x"\n}');
  assert.equal(call(parameter, 'request: form', 'shell'), 'none');
  assert.equal(call(parameter, 'without: [shell]', 'shell'), 'none');
  assert.equal(call(parameter, 'path: a/b'), 'GET /a/b?v=1&a=x');
});

test('a shell call has quotes where it needs them, and another template for values that a URL would change', () => {
  const of = (value: string) =>
    call(p('a', 'any', 'example: x'), example(`{a: ${value}}`), 'shell').replace(
      ' TOKEN {toString} api.things.example',
      '',
    );
  assert.equal(of('x'), 'call get_thing -d a=x');
  assert.equal(of('"*"'), "call get_thing -d a='*'");
  assert.equal(of('"it\'s"'), "call get_thing -d a='it'\\''s'");
  assert.equal(of('"a&b"'), "call get_thing -e a='a&b'");
  assert.equal(of('""'), 'call get_thing -d a=');
});

test('a JSON body inside the quotes of a shell escapes single quotes', () => {
  const body = call(p('a', 'any', 'example: x'), `request: json\n${example('{a: ["it\'s", {b: null}]}')}`, 'shell');
  assert.equal(body, `echo '{ "a": [ "it'\\''s", { "b": null } ] }' | call get_thing`);
});

test('parameters with the name or value that curl would read as something else', () => {
  const of = (name: string, value: string, more = '', template = '') => {
    const format = `  - slug: curl
    title: curl
    get: { line: "curl -G https://{host}/{path}{query}", pair: " -d {name}={value}", encodedPair: " --data-urlencode {name}={value}", quote: shell }
    multipart: { line: "curl https://{host}/{path}{query}", pair: " --form-string {name}={value}", filePair: " -F {name}={value}", quote: shell }
`;
    const catalog = catalogOf({
      'catalog.yaml': EMPTY['catalog.yaml']!.replace(/ {2}- slug: plain\n[\s\S]*?(?=answer:)/, format),
      [THING]: spec(
        `${template}parameters: [${p(name, 'string', `required: true, example: '${value}'${more}`)}]`,
      ).replace('method: GET', 'method: POST'),
    });
    const thing = catalog.byName.get('get_thing')!;
    return textOf(callTokens(thing, defaultCall(thing), catalog.config.calls[0]!, catalog.config)!).split(
      'get_thing',
    )[1];
  };
  assert.equal(of('a b', 'x'), ' -d a%20b=x');
  assert.equal(of('x&y[]', 'x y'), " --data-urlencode x%26y%5B%5D='x y'");
  assert.equal(of('tag-*', 'x'), " -d 'tag-*'=x");
  const multipart = 'request: multipart\n';
  for (const value of ['@/etc/passwd', '<x', 'v;type=text/html', '"q"'])
    assert.equal(of('p', value, '', multipart), ` --form-string p=${value.startsWith('@') ? value : `'${value}'`}`);
  assert.equal(of('p', '@/backup.tar', ', format: file', multipart), ' -F p=@/backup.tar');
});

test('the first pair has a template of its own', () => {
  const catalog = catalogOf({
    'catalog.yaml': EMPTY['catalog.yaml']!.replace(
      'line: "GET /{path}?{query}", pair: "&{name}={value}"',
      'line: "GET /{path}{query}", firstPair: "?{name}={value}", pair: "&{name}={value}"',
    ),
    [THING]: spec(`parameters: [${['a', 'b', 'c'].map((name) => p(name, 'string', 'example: x')).join(', ')}]`),
  });
  const thing = catalog.byName.get('get_thing')!;
  const of = (call: [string, string][]) =>
    textOf(callTokens(thing, new Map(call), catalog.config.calls[0]!, catalog.config)!);
  assert.equal(of([]), 'GET /get_thing');
  assert.equal(of([['b', 'x']]), 'GET /get_thing?b=x');
  assert.equal(
    of([
      ['a', '1'],
      ['b', '2'],
      ['c', '3'],
    ]),
    'GET /get_thing?a=1&b=2&c=3',
  );
});

test('with a JSON body, a parameter can be in the query string', () => {
  const catalog = catalogOf({
    'catalog.yaml': EMPTY['catalog.yaml']!.replace(
      /(get: .*)\n/,
      '$1\n    json: { line: "POST /{path}{query}\\n\\n{body}", firstPair: "?{name}={value}", pair: "&{name}={value}", quote: uri }\n',
    ),
    [THING]: spec(
      `request: json\nparameters: [${p('page', 'integer', 'in: query, required: true, example: 2')}, ${p('name', 'string', 'required: true, example: x')}]`,
    ).replace('method: GET', 'method: POST'),
  });
  const thing = catalog.byName.get('get_thing')!;
  const text = textOf(callTokens(thing, defaultCall(thing), catalog.config.calls[0]!, catalog.config)!);
  assert.equal(text, 'POST /get_thing?page=2\n\n{\n  "name": "x"\n}');
});

test('a parameter without a name is the whole JSON body', () => {
  const list = p('', 'string[]', 'in: body, required: true, example: [a, b]');
  assert.equal(call(list, 'request: json'), 'GET get_thing\n\n["a", "b"]');
  const object = p('', 'object', `required: true, fields: [${p('id', 'integer', 'example: 1')}]`);
  assert.equal(call(object, 'request: json'), 'GET get_thing\n\n{\n  "id": 1\n}');
  assert.equal(call(list, `request: json\n${example('{"": [c]}')}`), 'GET get_thing\n\n["c"]');
});

test('a value in the path that clients would remove', () => {
  const id = (value: string) => p('id', 'string', `in: path, required: true, example: '${value}'`);
  assert.equal(call(id('..'), 'path: "v2/{id}/x"'), 'GET /v2/%2E%2E/x?v=1');
  assert.equal(call(id('.'), 'path: "v2/{id}/x"'), 'GET /v2/%2E/x?v=1');
  assert.equal(call(id('a..b'), 'path: "v2/{id}/x"'), 'GET /v2/a..b/x?v=1');
});

test('parameters of the path are in their places', () => {
  const both = `${p('id', 'string', 'in: path, required: true, example: a/b')}, ${p('n', 'integer', 'required: true, example: 1')}`;
  assert.equal(call(both, 'path: "v2/{id}/x"'), 'GET /v2/a%2Fb/x?v=1&n=1');
  assert.equal(call(both, `path: "v2/{id}/x"\n${example('{n: 2}')}`), 'GET /v2/{id}/x?v=1&n=2');
});

test('tokens have the kind of each word and the row that it links to', () => {
  const { catalog, spec } = functionOf(p('user', 'string', 'repeatable: hyphen, example: a'), 'path: "{user}"');
  const { calls } = catalog.config;
  const tokens = callTokens(spec, new Map([['user', ['a', 'b']]]), calls[0]!, catalog.config)!;
  assert.deepEqual(
    tokens.filter(({ kind }) => kind === 'name').map(({ text, of }) => [text, of]),
    [
      ['user', 'user'],
      ['user-1', 'user'],
    ],
  );
  const frame = callTokens(spec, new Map(), calls[1]!, catalog.config)!;
  assert.deepEqual(
    frame.find(({ text }) => text === 'TOKEN'),
    { text: 'TOKEN', kind: 'boilerplate', of: 'get_thing', in: 'functions' },
  );
  assert.match(textOf(frame), / \{toString\} api\.things\.example$/);
});

test('a name that matches a pattern belongs to its parameter, an output option belongs to none', () => {
  const { spec } = functionOf(
    `${p('tag-*', 'string', 'pattern: true, example: {tag-a: x}')}, ${p('user', 'string', 'example: a')}`,
  );
  const sent = argumentsOf(
    spec,
    new Map([
      ['tag-z', 'x'],
      ['user', 'y'],
      ['api.sort', 'z'],
    ]),
  );
  assert.deepEqual(
    sent.map(({ name, parameter }) => [name, parameter?.name]),
    [
      ['tag-z', 'tag-*'],
      ['user', 'user'],
      ['api.sort', undefined],
    ],
  );
});
